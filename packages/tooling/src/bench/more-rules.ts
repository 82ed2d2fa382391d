import type { Definitions, PatternDefinition, RuleDefinition } from '@tonfall/core';
import { random } from './text.js';

/** Phrases of one to four words as they stand in the text. */
export function phrasesFrom(text: string, count: number, seed = 7): string[] {
  const next = random(seed);
  const phrases = new Set<string>();
  for (let tries = 0; phrases.size < count && tries < count * 50; tries++) {
    const at = Math.floor(next() * (text.length - 200));
    const words = text
      .slice(at, at + 120)
      .split(/\s+/)
      .slice(1, 1 + 1 + Math.floor(next() * 4));
    const phrase = words.join(' ');
    if (/^[\p{L} ]+$/u.test(phrase) && phrase.length > 3) phrases.add(phrase);
  }
  return [...phrases];
}

/** The rules, and `times` − 1 copies of them with other words, drawn from the text. A clause pattern's copy is found by such words and asks for the same clause. */
export function withMoreRules(definitions: Definitions, text: string, times: number): Definitions {
  const next = random(11);
  const words = [...new Set(text.slice(0, 500_000).match(/\p{L}{4,}/gu) ?? [])];
  const word = (): string => words[Math.floor(next() * words.length)] as string;
  const line = (old: string): string => old.replace(/[\p{L}'’]+/gu, word).replace(/[=<>{}]/g, '');
  const pattern = (old: PatternDefinition): PatternDefinition => {
    if (old.phrase !== undefined) return { ...old, phrase: old.phrase.map(line), unless: [] };
    if (old.clause !== undefined)
      return {
        phrase: [word(), word(), word()],
        where: { ...old.clause, modal: undefined, main: undefined, contains: undefined, lacks: undefined },
        severity: old.severity,
      };
    return { phrase: Array.from({ length: 40 }, () => (next() < 0.5 ? word() : `${word()} ${word()}`)) };
  };
  const copies: RuleDefinition[] = [];
  for (let copy = 1; copy < times; copy++) {
    for (const rule of definitions.rules) {
      const de = rule.de === undefined ? undefined : { match: rule.de.match.map(pattern) };
      copies.push({ ...rule, id: `${rule.id}-${String(copy)}`, de });
    }
  }
  return { ...definitions, rules: [...definitions.rules, ...copies] };
}
