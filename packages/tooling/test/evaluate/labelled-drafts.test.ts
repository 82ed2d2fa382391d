import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVerbLexicon } from '@tonfall/core';
import { rules } from '@tonfall/rules';
import lexicon from '@tonfall/rules/lexicon-de';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { brokenFloors, readFloors } from '../../src/evaluate/floors.js';
import { readLabelled } from '../../src/evaluate/labelled.js';
import { renderVerbose } from '../../src/evaluate/report.js';
import { SCORED } from '../../src/evaluate/score.js';

const FOLDER = join(import.meta.dirname, '../../../../test-fixtures/labelled');

/** The drafts of one folder, by language, and their floors. */
function open(...folder: string[]) {
  const read = (name: string): string => readFileSync(join(FOLDER, ...folder, name), 'utf8');
  const files = { de: readLabelled('de.jsonl', read('de.jsonl')), en: readLabelled('en.jsonl', read('en.jsonl')) };
  return { files, floors: readFloors('floors.yml', read('floors.yml')) };
}

describe.each([
  ['drafts of our own wording, with labels', open(), 40],
  ['drafts written by people who had not seen the rules', open('unseen'), 400],
])('%s', (_, { files, floors }, least) => {
  it.each(['de', 'en'] as const)('%s: faulty ones of every category, and as many that only look so', (language) => {
    const { drafts, problems } = files[language];
    expect(problems).toEqual([]);
    expect(drafts.length).toBeGreaterThanOrEqual(least);
    expect(drafts.every((draft) => draft.language === language)).toBe(true);
    const labelled = new Set(drafts.flatMap(({ labels }) => labels.map(({ category }) => category)));
    // English has one form of address.
    expect(SCORED.filter((category) => !labelled.has(category))).toEqual(language === 'en' ? ['address'] : []);
    const innocent = drafts.filter(({ labels }) => labels.length === 0).length;
    expect(innocent / drafts.length).toBeGreaterThan(0.4);
  });

  it('the rules reach the floors', () => {
    const scores = evaluate({ pack: rules, lexicon: createVerbLexicon(lexicon) }, [...files.de.drafts, ...files.en.drafts]);
    expect(brokenFloors(floors, scores), renderVerbose(scores.all)).toEqual([]);
  });
});
