import type { RuleFile } from '../files.js';
import { each, mapOf } from '../tree.js';
import type { Path, Raw, YamlSource } from '../yaml-source.js';

/** At least so many sentences where a rule speaks, and where it stays silent, in each language. */
const LEAST = 2;

/** Each language of a rule has examples, and those where the rule speaks have their words marked. Facts may do without marks. */
export function checkExamples({ kind, source }: RuleFile): void {
  const raw = mapOf(source.raw);
  if (raw === undefined || kind === 'list') return;
  for (const language of ['de', 'en']) {
    const section = mapOf(raw[language]);
    if (section === undefined) continue;
    const path = [language, 'examples'];
    const examples = mapOf(section['examples']);
    if (examples === undefined) {
      if (kind === 'rule')
        source.key([language], {
          message: `${language} has no examples`,
          expected: `at least ${String(LEAST)} flags and ${String(LEAST)} allows`,
        });
      continue;
    }
    for (const key of kind === 'rule' ? ['flags', 'allows'] : []) count(source, examples[key], [...path, key]);
    for (const flag of each(examples['flags'], [...path, 'flags'])) marked(source, flag.raw, flag.path, kind === 'rule');
    for (const key of ['allows', 'misses'])
      for (const sentence of each(examples[key], [...path, key])) unmarked(source, sentence.raw, sentence.path, key);
    twice(source, examples, path);
  }
}

function count(source: YamlSource, list: Raw | undefined, path: Path): void {
  if (list === undefined) return;
  const found = Array.isArray(list) ? list.length : 1;
  if (found < LEAST)
    source.key(path, {
      message: `${String(path[path.length - 1])} has ${String(found)} sentence${found === 1 ? '' : 's'}`,
      expected: `at least ${String(LEAST)}`,
    });
}

function marked(source: YamlSource, flag: Raw, path: Path, required: boolean): void {
  const map = mapOf(flag);
  const text = map === undefined ? flag : map['text'];
  if (typeof text !== 'string') return;
  const here = map === undefined ? path : [...path, 'text'];
  const parts = text.split('**');
  const inside = parts.filter((_, index) => index % 2 === 1);
  if (parts.length === 1 && !required) return;
  if (parts.length === 1)
    source.value(here, { message: 'no words are marked in this example', expected: 'the words that the rule finds, between ** and **' });
  else if (parts.length % 2 === 0) source.value(here, { message: 'a ** is left open in this example', expected: 'an even number of **' });
  else if (inside.some((part) => part.trim() === ''))
    source.value(here, { message: 'nothing stands between ** and **', expected: 'the words that the rule finds' });
}

function unmarked(source: YamlSource, sentence: Raw, path: Path, key: string): void {
  if (typeof sentence !== 'string' || !sentence.includes('**')) return;
  source.value(path, { message: `words are marked in an example of ${key}`, expected: 'a sentence without **' }, sentence.indexOf('**'), 2);
}

function twice(source: YamlSource, examples: Readonly<Record<string, Raw>>, path: Path): void {
  const seen = new Set<string>();
  for (const key of ['flags', 'allows', 'misses']) {
    for (const one of each(examples[key], [...path, key])) {
      const text = typeof one.raw === 'string' ? one.raw : mapOf(one.raw)?.['text'];
      if (typeof text !== 'string') continue;
      const plain = text.replaceAll('**', '');
      if (seen.has(plain)) source.value(one.path, { message: 'this example stands here twice', expected: 'each sentence once' });
      seen.add(plain);
    }
  }
}
