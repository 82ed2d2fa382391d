import type { Language, LanguageSection } from '@tonfall/core';
import { exceptions, VOCABULARY } from '@tonfall/project/explain';
import definitions from '@tonfall/rules/definitions';
import { describe, expect, it } from 'vitest';

const section: LanguageSection = {
  match: [
    {
      phrase: ['x'],
      explained: 'skip',
      unless: [
        { phrase: ['[Frau|Herr] *', 'am # <months>', '{geben} … ,', '[in|bei (der|dieser) [Bank|<shops>]|dort]'], in: 'before' },
        {
          clause: {
            subject: ['addressee', { noun: ['Kunde'] }],
            modal: { any: [] },
            main: { not: ['wissen'] },
            negated: ['no'],
            kind: ['question'],
          },
        },
      ],
    },
  ],
  unless: [{ fact: ['reason', 'date'], reach: [0, 1], then: 'info' }, { question: true }, { question: true }],
};

const meanings = (language: Language): Map<string, string> => new Map(definitions.facts.map(({ fact, means }) => [fact, means[language]]));

describe('exceptions in words', () => {
  it('says each once, without the signs of the rule format', () => {
    expect(exceptions(section, VOCABULARY.de, meanings('de'))).toEqual([
      'ein Grund genannt wird oder ein Termin genannt wird (im selben Satz oder kurz danach): dann nur als Hinweis',
      'der Satz eine Frage ist',
      'direkt davor steht „Frau/Herr …“, „am 1 (Liste months)“, „geben …,“ oder „in/bei (der/dieser) Bank/(Liste shops)/dort“',
      'für den Teilsatz gilt: Subjekt ist der Leser (Sie, du, ihr) oder Kunde; kein Modalverb; Verb außer wissen; nicht verneint; Satzart Frage',
      'das Wort dort oder vorher erklärt ist',
    ]);
  });

  it.each(['de', 'en'] as const)('has words for all that the rules of tonfall use: %s', (language) => {
    const lines = definitions.rules.flatMap((rule) =>
      rule[language] === undefined ? [] : exceptions(rule[language], VOCABULARY[language], meanings(language)),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).not.toMatch(/[[\]{}<>|#]|undefined|^$/);
  });
});
