/** Levels of brackets, marks (`- `, `? `, `: `) in one line, and spaces before a line: each can be a level. */
const BRACKETS = 64;
const MARKS = 200;
const SPACES = 100;

/**
 * Where a YAML or JSON text nests too deeply to be read, or -1. Parsers go down a level by calling themselves; where the stack ends they stop with an
 * error, or take the whole process with them. Linear; brackets in quotes count too, which no text that people write can tell.
 */
export function tooDeepAt(text: string): number {
  let brackets = 0;
  let marks = 0;
  let spaces = 0;
  let start = true;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\n') {
      marks = spaces = 0;
      start = true;
      continue;
    }
    if (char === ' ' && start) {
      spaces++;
      continue;
    }
    if (start && spaces > SPACES && char !== '\r') return at;
    start = false;
    if (char === '[' || char === '{') brackets++;
    else if (char === ']' || char === '}') brackets = Math.max(0, brackets - 1);
    else if ((char === '-' || char === '?' || char === ':') && /\s/.test(text[at + 1] ?? ' ')) marks++;
    if (brackets > BRACKETS || marks > MARKS) return at;
  }
  return -1;
}
