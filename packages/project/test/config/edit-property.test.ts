import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { withAllowed, withRule } from '@tonfall/project/config';
import { expect, it } from 'vitest';

const FILE = 'tonfall.config.yml';
const name = fc.constantFrom('command', 'jargon', 'modal-command', 'flat-refusal', 'refusal');
const setting = fc.constantFrom('off', 'info', 'warning', 'error');
const word = fc.constantFrom('Ticket', 'SLA', 'Portal: neu', '24/7', 'Straße', 'a, b', '#1');
const comment = fc.constantFrom('', ' # why', ' # „Kunde“: ja');
const content = fc.record(
  {
    language: fc.constantFrom('de', 'en'),
    rules: fc.dictionary(name, setting, { minKeys: 1 }),
    allow: fc.uniqueArray(word, { minLength: 1 }),
    overrides: fc.array(fc.record({ files: fc.constant('*.md'), rules: fc.dictionary(name, setting) }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const layout = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
});

/** A file as someone may have written it, with comments, blank lines, and the line ends of Windows or not. */
const file = fc
  .tuple(content, layout, comment, fc.boolean(), fc.boolean())
  .map(([value, { indent, indentSeq, collectionStyle, defaultStringType }, note, windows, blank]) => {
    if (Object.keys(value).length === 0) return note === '' ? '' : `${note.trim()}\n`;
    const text = stringify(value, { indent, indentSeq, collectionStyle, defaultStringType, defaultKeyType: 'PLAIN', lineWidth: 0 });
    const commented = text.replace(/(?<=[a-z"'\]}])\n/g, `${note}\n`).replace(/\n(?=[a-z])/g, blank ? '\n\n' : '\n');
    return windows ? commented.replaceAll('\n', '\r\n') : commented;
  });
const read = (text: string): Record<string, unknown> => (parse(text) ?? {}) as Record<string, unknown>;

it('one rule is set, everything else says what it said', () => {
  fc.assert(
    fc.property(file, name, setting, (text, id, value) => {
      const before = read(text);
      const after = withRule(FILE, text, id, value);
      expect(read(after)).toEqual({ ...before, rules: { ...(before['rules'] as object | undefined), [id]: value } });
      expect(after.match(/ # (?:why|„Kunde“: ja)$/gm)).toEqual(text.match(/ # (?:why|„Kunde“: ja)$/gm));
      if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
      expect(withRule(FILE, after, id, value)).toBe(after);
    }),
    { numRuns: 500 },
  );
});

it('one word is added, everything else says what it said', () => {
  fc.assert(
    fc.property(file, word, (text, added) => {
      const before = read(text);
      const words = (before['allow'] as string[] | undefined) ?? [];
      const after = withAllowed(FILE, text, added);
      expect(read(after)).toEqual({ ...before, allow: words.includes(added) ? words : [...words, added] });
      if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
      expect(withAllowed(FILE, after, added)).toBe(after);
    }),
    { numRuns: 500 },
  );
});
