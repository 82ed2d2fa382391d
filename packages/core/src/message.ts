/** Most matches are a few words on one line. */
const PLAIN = /^[^\s\ufffc]{1,20}(?: [^\s\ufffc]{1,20}){0,2}$/;
const LONGEST = 64;
const HEAD = 34;
const TAIL = 24;

/** What a message may say of a finding. */
export interface MessageWords {
  /** The words themselves, as the draft is read. */
  readonly match: string;
  readonly better: string | undefined;
  readonly note: string | undefined;
}

/** Fills `{match}`, `{better}` and `{note}` of a rule's message. A long match is shown by its first and last words. */
export function fillMessage(template: string, { match, better, note }: MessageWords): string {
  const shown = PLAIN.test(match) ? match : shorten(match.replaceAll('\ufffc', '…').replace(/\s+/g, ' '));
  return template.replace(/\{(match|better|note)\}/g, (_, key: string) =>
    key === 'match' ? shown : ((key === 'better' ? better : note) ?? shown),
  );
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, HEAD);
  const tail = text.slice(-TAIL);
  return `${head.slice(0, head.lastIndexOf(' ')).trimEnd()} … ${tail.slice(tail.indexOf(' ') + 1)}`;
}
