/** What rules/SOURCES.md says of a source. */
export interface Source {
  readonly what: string;
  /** Where it is, with a link; Markdown. */
  readonly where: string;
}

/** The rows of rules/SOURCES.md by key. */
export function readSources(markdown: string): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const line of markdown.split(/\r?\n/)) {
    const [, key, what, where] = /^\| *([A-Z][A-Z0-9]*) *\| *(.*?) *\| *(.*?) *\|/.exec(line) ?? [];
    if (key !== undefined && what !== undefined && where !== undefined) sources.set(key, { what, where });
  }
  return sources;
}

/** A source as a rule names it (`S002-8`: advice 8 of S002), with what it supports and a link. */
export function sourceInWords(name: string, sources: ReadonlyMap<string, Source>): string {
  const [key = '', advice] = name.split('-');
  const source = sources.get(key);
  if (source === undefined) return name;
  // The first sentence of a row also says how to read keys with numbers; a page has the number itself.
  const what = source.what.replace(/;[^;]*`.*$/, '');
  const parts = [advice === undefined ? what : `${what}, number ${advice}`, ...(source.where === '–' ? [] : [source.where])];
  return `${name}: ${parts.join(': ')}`;
}
