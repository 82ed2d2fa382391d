import { expandPhrase, PhraseError, type PhraseContext } from '@tonfall/core';
import type { RuleFile } from '../files.js';
import { mentions, type Mention } from '../mentions.js';
import type { ProblemText, YamlSource } from '../yaml-source.js';

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

/** Every phrase line can be expanded, and none is a regular expression. */
export function checkPhrases(files: readonly RuleFile[]): void {
  const lists = new Set(files.filter(({ kind }) => kind === 'list').map(({ folder, name }) => `${folder}/${name}`));
  const terms = new Map<string, string[]>();
  for (const { list } of files)
    if (list !== undefined)
      terms.set(
        `${list.language}/${list.list}`,
        list.entries.map(({ term }) => term),
      );
  for (const { source, folder } of files) {
    if (source.raw === undefined) continue;
    for (const mention of mentions(source.raw, folder === 'en' ? 'en' : 'de')) {
      if (mention.what === 'line') checkLine(source, mention, contextOf(mention, lists, terms));
    }
  }
}

/** A list whose file is broken is taken as empty of surprises: its own file is reported. */
function contextOf({ language }: Mention, lists: ReadonlySet<string>, terms: ReadonlyMap<string, readonly string[]>): PhraseContext {
  return {
    list: (name) => {
      if (!lists.has(`${language}/${name}`)) throw new PhraseError(`there is no list rules/lists/${language}/${name}.yml`, 0);
      return terms.get(`${language}/${name}`) ?? ['x'];
    },
    inflect: (word) => [word],
  };
}

function checkLine(source: YamlSource, { text, path }: Mention, context: PhraseContext): void {
  for (const [shape, instead] of REGEX) {
    const found = shape.exec(text);
    if (found === null) continue;
    add(source, path, text, found.index, found[0].length, {
      message: `this looks like a regular expression${/\p{Cc}/u.test(found[0]) ? '' : `: ${found[0]}`}`,
      expected: instead,
    });
    return;
  }
  const star = /[\p{L}]\*/u.exec(text);
  if (star !== null) {
    add(source, path, text, star.index + 1, 1, {
      severity: 'warning',
      message: '* is any word, not any ending',
      expected: '{word} for any form of a word, or a space before the *',
    });
  }
  try {
    expandPhrase(text, context);
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error;
    const named = /list rules\/lists\/\w+\/(.+)\.yml$/.exec(error.message)?.[1];
    const at = named === undefined ? error.at : Math.max(0, text.indexOf(`<${named}>`));
    add(source, path, text, at, named === undefined ? undefined : named.length + 2, {
      message: error.message,
      hint: /at most \d+ are read/.test(error.message)
        ? 'make two lines of it, or a list of the longest bracket: <name> stands for rules/lists and is not counted'
        : undefined,
    });
  }
}

/** Escapes and folded lines make the text shorter than it is written; then the whole value is meant. */
function add(source: YamlSource, path: Mention['path'], text: string, at: number, length: number | undefined, problem: ProblemText): void {
  const written = source.written(path);
  const literal = written === text || written.slice(1, -1) === text;
  if (literal) source.value(path, problem, at, length);
  else source.value(path, problem);
}
