import type { CompileProblem, VerbLexicon } from '@tonfall/core';
import type { RuleFile } from '../files.js';
import { mentions, type Mention } from '../mentions.js';
import type { YamlSource } from '../yaml-source.js';
import { addInLine, hintFor } from './phrases.js';
import { isUnknownVerb, nearestVerb } from './verbs.js';

/** German verbs that a pattern names and the lexicon does not know: in a clause nothing would ever be found, in a phrase none of their forms. */
export function checkLemmas(files: readonly RuleFile[], lexicon: VerbLexicon): void {
  for (const { source, folder } of files) {
    if (source.raw === undefined) continue;
    for (const mention of mentions(source.raw, folder === 'en' ? 'en' : 'de')) {
      if (mention.language === 'de' && mention.what === 'line') checkBraces(source, mention, lexicon);
      if (mention.language !== 'de' || !isVerb(mention) || lexicon.forms(mention.text).length > 0) continue;
      source.value(mention.path, {
        severity: mention.what === 'not' ? 'warning' : 'error',
        message: `the verb ${mention.text} is not in the lexicon`,
        expected: 'the infinitive of a known verb, its prefix joined',
        hint: verbHint(mention.text, lexicon),
      });
    }
  }
}

function checkBraces(source: YamlSource, { text, path }: Mention, lexicon: VerbLexicon): void {
  for (const { 0: written, 1: word = '', index } of text.matchAll(/\{ *([^{}]*?) *\}/g)) {
    if (!isUnknownVerb(word, lexicon)) continue;
    addInLine(source, path, text, index, written.length, {
      severity: 'warning',
      message: `${written}: no such verb is known`,
      expected: 'the infinitive of a known verb; the forms of another word in -n as [a|b]',
      hint: verbHint(word, lexicon),
    });
  }
}

function verbHint(word: string, lexicon: VerbLexicon): string {
  const near = nearestVerb(word, lexicon);
  return near === undefined ? 'add it to rules/lexicon/verbs-de.yml' : `did you mean ${near}?`;
}

const isVerb = ({ what, text }: Mention): boolean =>
  (what === 'main' || what === 'modal' || what === 'not') && text !== 'none' && !text.startsWith('<');

/** What only the compiler found, brought back to its place. What the checks have said already is not said twice. */
export function addCompileProblems(files: readonly RuleFile[], problems: readonly CompileProblem[]): void {
  for (const problem of problems) {
    if (problem.message.startsWith('there is no ')) continue;
    const file = files.find(({ kind, name }) => problem.in === (kind === 'rule' ? name : kind === 'fact' ? `facts/${name}` : ''));
    if (file?.source.raw === undefined) continue;
    const place = find(file, problem) ?? listPlace(files, problem);
    if (isSaid(place?.file ?? file, problem) || isSaidOfList(files, problem)) continue;
    const hint = hintFor(problem);
    if (place === undefined) file.source.key([problem.language], { message: problem.message, hint });
    else place.file.source.value(place.mention.path, { message: problem.message, hint });
  }
}

function find(file: RuleFile, problem: CompileProblem): { file: RuleFile; mention: Mention } | undefined {
  if (file.source.raw === undefined) return undefined;
  const language = file.kind === 'list' ? (file.folder === 'en' ? 'en' : 'de') : 'de';
  const mention = mentions(file.source.raw, language).find((each) => each.language === problem.language && each.text === problem.text);
  return mention === undefined ? undefined : { file, mention };
}

function listPlace(files: readonly RuleFile[], problem: CompileProblem): { file: RuleFile; mention: Mention } | undefined {
  for (const file of files) {
    const place = file.kind === 'list' && file.folder === problem.language ? find(file, problem) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

const isSaid = ({ source }: RuleFile, { text, message }: CompileProblem): boolean =>
  source.problems.some((known) => known.message === message || known.message === `the verb ${text} is not in the lexicon`);

/** The entry of a list that cannot be read stops every line that names the list. */
const isSaidOfList = (files: readonly RuleFile[], { text, language, message }: CompileProblem): boolean =>
  files.some(
    ({ kind, folder, name, source }) =>
      kind === 'list' &&
      folder === language &&
      text.includes(`<${name}>`) &&
      source.problems.some((known) => known.severity === 'error' && known.message === message),
  );
