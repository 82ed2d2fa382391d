/** Text with holes (`[Datum]`) as a snippet: `${1:Datum}`. What means something in a snippet is escaped. */
export function snippetOf(text: string): string {
  let hole = 0;
  return text
    .split(/(\[[^[\]\n]{1,40}\])/)
    .map((part, index) => (index % 2 === 1 ? `\${${String(++hole)}:${escaped(part.slice(1, -1))}}` : escaped(part)))
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, (char) => `\\${char}`);
