import { expandPhrase, PhraseError, type PhraseContext } from '@tonfall/core';
import type { RuleFile } from '../files.js';
import { mentions, type Mention } from '../mentions.js';
import type { ProblemText, YamlSource } from '../yaml-source.js';
import { noSuchList } from './list-names.js';

/** What people write who think of regular expressions, and what stands for it here. */
const REGEX: readonly (readonly [RegExp, string])[] = [
  // YAML reads \b in double quotes as a control character.
  [/\\.|\p{Cc}/u, 'words are written as they are; a line has no escapes'],
  [/\(\?[:=!<]/, '[a|b] for one of several, (…) for a word that may be left out'],
  [/\.[*+]/, '… for up to six words'],
  [/\[\^/, '[a|b] for one of several words'],
  [/\[[a-zA-ZäöüÄÖÜ]-[a-zA-ZäöüÄÖÜ]\]/, '[a|b] for one of several words'],
  [/\^|\$$/, 'at: start, at: end or at: whole'],
  [/[)\]][*+?](?=[\s)\]|]|$)/, '(…) for a word that may be left out'],
  [/[\p{L}\p{N}]\+(?=[\s)\]|]|$)/u, '{word} for any form of a word'],
];

/** Entries of every list, by `<language>/<name>`. A list whose file is broken is taken as empty of surprises: its own file is reported. */
type Lists = ReadonlyMap<string, readonly string[]>;

/** Every phrase line can be expanded, and none is a regular expression. */
export function checkPhrases(files: readonly RuleFile[]): void {
  const lists: Lists = new Map(
    files.flatMap(({ kind, folder, name, list }) =>
      kind === 'list' ? [[`${folder}/${name}`, list?.entries.map(({ term }) => term) ?? ['x']] as const] : [],
    ),
  );
  for (const { source, folder } of files) {
    if (source.raw === undefined) continue;
    for (const mention of mentions(source.raw, folder === 'en' ? 'en' : 'de'))
      if (mention.what === 'line') checkLine(source, mention, lists);
  }
}

/** A line names a list that does not exist. */
class NoList extends PhraseError {
  constructor(readonly list: string) {
    super('', 0);
  }
}

const contextOf = ({ language }: Mention, lists: Lists): PhraseContext => ({
  list: (name) => {
    const terms = lists.get(`${language}/${name}`);
    if (terms === undefined) throw new NoList(name);
    return terms;
  },
  inflect: (word) => [word],
});

function checkLine(source: YamlSource, mention: Mention, lists: Lists): void {
  const { text, path, language } = mention;
  for (const [shape, instead] of REGEX) {
    const found = shape.exec(text);
    if (found === null) continue;
    addInLine(source, path, text, found.index, found[0].length, {
      message: `this looks like a regular expression${/\p{Cc}/u.test(found[0]) ? '' : `: ${found[0]}`}`,
      expected: instead,
    });
    return;
  }
  const star = /[\p{L}]\*/u.exec(text);
  if (star !== null) {
    addInLine(source, path, text, star.index + 1, 1, {
      severity: 'warning',
      message: '* is any word, not any ending',
      expected: '{word} for any form of a word, or a space before the *',
    });
  }
  try {
    expandPhrase(text, contextOf(mention, lists));
  } catch (error) {
    if (error instanceof NoList) {
      const known = [...lists.keys()].filter((key) => key.startsWith(`${language}/`)).map((key) => key.slice(language.length + 1));
      const at = Math.max(0, text.indexOf(`<${error.list}>`));
      addInLine(source, path, text, at, error.list.length + 2, noSuchList(error.list, language, known));
    } else if (!(error instanceof PhraseError)) throw error;
    else if (!isOfList(error, text))
      addInLine(source, path, text, error.at, lengthOf(error), { message: error.message, hint: hintFor(error) });
  }
}

const ONE_WORD: PhraseContext = { list: () => ['x'], inflect: (word) => [word] };

/** Is it the entry of a list that cannot be read? Then its own file is reported. */
function isOfList({ message }: PhraseError, text: string): boolean {
  if (!text.includes('<') || message.includes('stands for')) return false;
  try {
    expandPhrase(text, ONE_WORD);
    return true;
  } catch {
    return false;
  }
}

/** One bracket is meant where one is missing, else the rest of the line. */
const lengthOf = ({ message }: PhraseError): number | undefined =>
  /bracket is missing|closing . is missing|was expected/.test(message) ? 1 : undefined;

/** A way out of what is said of a phrase line. */
export function hintFor({ message }: { readonly message: string }): string | undefined {
  if (message.includes('too many phrases')) return 'each <list>, {word} and bracket multiplies the others: put fewer of them into one line';
  const [, count, most] = /stands for (\d+) phrases; at most (\d+) are read/.exec(message) ?? [];
  if (count === undefined || most === undefined) return undefined;
  const lines = String(Math.ceil(Number(count) / Number(most)));
  return `make at least ${lines} lines of it, or a list of the longest bracket: <name> stands for rules/lists and is not counted`;
}

/** Adds a problem at a place in a phrase line. Escapes and folded lines make the text shorter than it is written; then the whole value is meant. */
export function addInLine(
  source: YamlSource,
  path: Mention['path'],
  text: string,
  at: number,
  length: number | undefined,
  problem: ProblemText,
): void {
  const written = source.written(path);
  const literal = written === text || written.slice(1, -1) === text;
  if (literal) source.value(path, problem, at, length);
  else source.value(path, problem);
}
