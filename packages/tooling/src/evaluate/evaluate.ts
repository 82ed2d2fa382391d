import { createLinter } from '@tonfall/core';
import type { Workshop } from '../rules/workshop.js';
import type { Scores } from './floors.js';
import type { LabelledDraft } from './labelled.js';
import { score, type Answer } from './score.js';

/** Reads the drafts with the rules as they stand, each in the language of its label file, and scores what is found. */
export function evaluate({ pack, lexicon }: Pick<Workshop, 'pack' | 'lexicon'>, drafts: readonly LabelledDraft[]): Scores {
  const linter = createLinter({ rules: pack, lexicon });
  const answers = drafts.map((draft): Answer => {
    const { text, language } = draft;
    return { draft, findings: linter.lint(text, { language, rewrites: false }) };
  });
  return scoresOf(answers);
}

/** Scores by language, and of all. */
export function scoresOf(answers: readonly Answer[]): Scores {
  const of = (wanted: 'de' | 'en'): Answer[] => answers.filter(({ draft }) => draft.language === wanted);
  const [de, en] = [of('de'), of('en')];
  return { de: de.length === 0 ? undefined : score(de), en: en.length === 0 ? undefined : score(en), all: score(answers) };
}
