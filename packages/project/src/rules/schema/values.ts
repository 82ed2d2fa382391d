import * as z from 'zod';

// Every message in these schemas says what was expected. The loader adds what stands there instead, the place and the nearest valid word.

/** Makes a schema on first use and keeps it: what uses it shares one, and its JSON Schema says it once. */
export function once<Schema>(make: () => Schema): () => Schema {
  let made: Schema | undefined;
  return () => (made ??= make());
}

/** A text that is not empty. `what` says what is expected. */
export const text = (what = 'text in quotes') => z.string({ error: what }).min(1, { error: what });

/** A map with these keys and no others. */
export function keys<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const expected = Object.keys(shape).join(', ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? expected : `a map of ${expected}`) });
}

/** One of these words. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, { error: values.join(', ') });

/** At least one of these, in a list. */
export const listOf = <Item extends z.ZodType>(item: Item, what = 'a list with at least one entry') =>
  z.array(item, { error: what }).min(1, { error: what });

/** One of these, or a list of them; always a list afterwards. */
export const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, listOf(item)])
    .transform((value): z.output<Item>[] => (Array.isArray(value) ? (value as z.output<Item>[]) : [value as z.output<Item>]));

/** YAML gives text; this is text that must be a whole number. */
export function wholeNumber(least: number, most: number) {
  const what = `a whole number from ${String(least)} to ${String(most)}`;
  return z
    .string({ error: what })
    .transform((value, context) => {
      const number = /^-?\d{1,6}$/.test(value) ? Number(value) : NaN;
      if (number >= least && number <= most) return number;
      context.issues.push({ code: 'custom', message: what, input: value });
      return z.NEVER;
    })
    .meta({ editor: { type: 'integer', minimum: least, maximum: most } });
}

/** YAML gives text; this is `true`, or one of both. */
export const yesOrNo = () =>
  z
    .enum(['true', 'false'], { error: 'true, false' })
    .transform((value) => value === 'true')
    .meta({ editor: { type: 'boolean' } });

/** Two whole numbers, the smaller first. */
export function span(least: number, most: number) {
  const what = `two whole numbers from ${String(least)} to ${String(most)}, the smaller first: [${String(least)}, ${String(Math.min(most, least + 1))}]`;
  return z
    .tuple([wholeNumber(least, most), wholeNumber(least, most)], { error: what })
    .transform(([from, to], context): readonly [number, number] => {
      if (from <= to) return [from, to];
      context.issues.push({ code: 'custom', message: what, input: [from, to] });
      return z.NEVER;
    });
}

/** How far away a fact may stand. */
export const reach = () => z.union([oneOf(['draft']), span(-20, 20)], { error: 'draft, or two whole numbers from -20 to 20' });

export const severity = () => oneOf(['error', 'warning', 'info']);
/** A stranger's line is read by recursion, so it has an end. */
const LONGEST_LINE = 2000;
export const phraseLine = (what = 'a phrase line in quotes') =>
  text(what).max(LONGEST_LINE, { error: `at most ${String(LONGEST_LINE)} characters` });
export const phraseLines = () => oneOrMany(phraseLine());
export const bilingual = (help: string) =>
  keys({ de: text().describe(`${help} In German.`), en: text().describe(`${help} In English.`) }).describe(help);
