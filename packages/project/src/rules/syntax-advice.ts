import { missingColon, type Slip } from './missing-colon.js';
import type { ProblemText } from './yaml-source.js';

/** What the file is that has the slip. */
export type FileKind = 'rule' | 'config';

const DOCS: Readonly<Record<FileKind, string>> = { rule: 'docs/rule-format.md', config: 'docs/configuration.md' };
const QUOTES = 'sentences and phrases stand in double quotes: "…"';

const NO_COLON: ProblemText = { message: 'a colon is missing in this line', hint: `a key ends with a colon and a space; ${QUOTES}` };

/** What is said of a file that nests too deeply to be read. */
export const tooDeep = (kind: FileKind): ProblemText => ({
  message: 'brackets or lists are nested too deeply here',
  expected: `a file as ${DOCS[kind]} says`,
});

/** Where a key that has no colon begins, the parser has lost its way. */
const LOST = new Set(['MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY', 'MISSING_CHAR']);
const STRAY = new Set(['UNEXPECTED_TOKEN', 'BAD_ALIAS']);

/** What is really wrong with the line of a rule file in which the parser stumbled, where that can be told. */
export function slipIn(code: string, line: string): Slip | undefined {
  if (LOST.has(code)) return missingColon(line);
  return STRAY.has(code) ? (bareStar(line) ?? missingColon(line)) : undefined;
}

/** A sentence that begins with a marked word and stands without quotes: YAML takes the star for the name of an alias. */
export function bareStar(line: string): Slip | undefined {
  const [, lead = '', text = ''] = /^(\s*(?:- +)*(?:[\w-]+: +)?)(\*.*?)\s*$/.exec(line) ?? [];
  if (text === '') return undefined;
  return { at: lead.length, length: text.length, text: { message: 'this text begins with * and stands without quotes', hint: QUOTES } };
}

/** What the YAML parser found, in plain words. `line` is the line it stands in. */
export function syntaxAdvice(code: string, message: string, line: string, kind: FileKind): ProblemText {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: 'this key stands here twice', expected: 'each key once', hint: 'merge the two' };
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'this escape has no meaning',
        expected: 'words',
        hint: `${kind === 'rule' ? 'rules are words, not regular expressions; ' : ''}a \\ is written \\\\`,
      };
    case 'TAB_AS_INDENT':
      return { message: 'a tab indents this line', expected: 'two spaces for each level' };
    case 'BAD_INDENT':
      return { message: 'this line is indented differently from its neighbours', expected: 'two spaces for each level' };
    case 'MISSING_CHAR':
      if (message.startsWith('Implicit map keys') && !line.includes(':')) return NO_COLON;
      return {
        message: plain(message),
        hint: line.includes('"') ? 'see that each quote is closed, and write \\" for a quote inside one' : QUOTES,
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'a second document begins here',
        expected: kind === 'rule' ? 'one rule, fact or list in one file' : 'one document',
        hint: 'take out the line ---',
      };
    case 'BAD_COLLECTION_TYPE':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      if (!line.includes(':')) return NO_COLON;
      return { message: 'a colon in this line is read as the end of a key', hint: QUOTES };
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'text stands here where none can',
        hint: /:\s*[[{]/.test(line) || /^\s*- [[{]/.test(line) ? `a phrase with brackets stands in quotes: ${QUOTES}` : QUOTES,
      };
    default:
      return { message: plain(message), hint: QUOTES };
  }
}

/** The parser's own words, without the capital. */
function plain(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/[.!]$/, '');
}
