import { Lines } from '../lines.js';

/** Where the text begins after YAML (`---`) or TOML (`+++`) front matter, which has to be closed; 0 when there is none. A BOM may stand before it. */
export function endOfFrontMatter(source: string): number {
  const from = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = source.slice(from, from + 3);
  if (fence !== '---' && fence !== '+++') return 0;
  const lines = new Lines(source, from);
  for (let number = 1; lines.advance(); number++) {
    const closes = source.startsWith(fence, lines.start) && source.slice(lines.start + 3, lines.end).trim() === '';
    if (number === 1 && !closes) return 0;
    if (number > 1 && closes) return lines.end;
    // A blank line below it: a rule between paragraphs.
    if (number === 2 && source.slice(lines.start, Math.min(lines.end, lines.start + 80)).trim() === '') return 0;
  }
  return 0;
}
