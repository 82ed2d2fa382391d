import { Lines } from '../lines.js';

/** Where the text begins after YAML (`---`) or TOML (`+++`) front matter, which has to be closed; 0 when there is none. A BOM may stand before it. */
export function endOfFrontMatter(source: string): number {
  const from = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = source.slice(from, from + 3);
  if (fence !== '---' && fence !== '+++') return 0;
  const lines = new Lines(source, from);
  let first = true;
  while (lines.advance()) {
    const closes = source.startsWith(fence, lines.start) && source.slice(lines.start + 3, lines.end).trim() === '';
    if (first && !closes) return 0;
    if (!first && closes) return lines.end;
    first = false;
  }
  return 0;
}
