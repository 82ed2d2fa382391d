import { width } from './width.js';

/** Wraps at spaces so that no line is wider than `columns`; a word that is wider stands alone. A no-break space stays. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \n]+/)) {
    const wide = width(word);
    if (line !== '' && used + 1 + wide > columns) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += wide + (line === '' ? 0 : 1);
    line += line === '' ? word : ` ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
