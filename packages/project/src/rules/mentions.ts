import type { Language } from '@tonfall/core';
import { each, mapOf } from './tree.js';
import type { Path, Raw } from './yaml-source.js';

/** A text in a file that is more than text: a phrase line, a lemma, the name of something. */
export interface Mention {
  readonly what: 'line' | 'main' | 'modal' | 'not' | 'noun' | 'list' | 'fact' | 'rewriter' | 'check' | 'message';
  readonly text: string;
  readonly path: Path;
  readonly language: Language;
}

const LINES = new Set(['phrase', 'contains', 'lacks', 'term']);
const SKIPPED = new Set(['examples', 'why', 'sources', 'better', 'note']);
const NAMES: Readonly<Record<string, Mention['what']>> = { list: 'list', 'not-in': 'list', fact: 'fact', rewrite: 'rewriter' };

/**
 * Everything a file mentions, by place. Works on what the file says, not on what a schema made of it, so that one wrong key
 * does not hide the other problems of a file.
 */
export function mentions(raw: Raw, folderLanguage: Language | undefined): Mention[] {
  const found: Mention[] = [];
  const add = (what: Mention['what'], value: Raw | undefined, path: Path, language: Language): void => {
    for (const one of each(value, path)) if (typeof one.raw === 'string') found.push({ what, text: one.raw, path: one.path, language });
  };
  const verbs = (what: 'main' | 'modal', value: Raw, path: Path, language: Language): void => {
    add(what, value, path, language);
    const not = mapOf(value)?.['not'];
    add('not', not, [...path, 'not'], language);
  };
  const visit = (value: Raw, path: Path, language: Language): void => {
    if (Array.isArray(value)) for (const one of each(value, path)) visit(one.raw, one.path, language);
    for (const [key, inner] of Object.entries(mapOf(value) ?? {})) {
      const here = [...path, key];
      const top = path.length === 0;
      if (SKIPPED.has(key)) continue;
      if (top && (key === 'de' || key === 'en')) visit(inner, here, key);
      else if (key === 'message') for (const own of ['de', 'en'] as const) add('message', mapOf(inner)?.[own], [...here, own], own);
      else if (LINES.has(key)) add('line', inner, here, language);
      else if (key === 'main' || key === 'modal') verbs(key, inner, here, language);
      else if (key === 'noun') add('noun', inner, here, language);
      else if (key === 'check') parameters(inner, here, language);
      else if (NAMES[key] !== undefined) {
        if (!top) add(NAMES[key], inner, here, language);
      } else if (key === 'entries') entries(inner, here, language);
      else visit(inner, here, language);
    }
  };
  const parameters = (value: Raw, path: Path, language: Language): void => {
    for (const [key, inner] of Object.entries(mapOf(value) ?? {})) {
      if (key === 'name') add('check', inner, [...path, key], language);
      else if (typeof inner === 'string')
        for (const [, name = ''] of inner.matchAll(/<([^<>]+)>/g)) add('list', name, [...path, key], language);
    }
  };
  const entries = (value: Raw, path: Path, language: Language): void => {
    add('line', value, path, language);
    visit(value, path, language);
  };
  visit(raw, [], folderLanguage ?? 'de');
  for (const one of [...found]) references(one, found);
  return found;
}

/** `<list>` in a lemma or the nouns of a subject. */
function references(one: Mention, found: Mention[]): void {
  if (one.what === 'line' || one.what === 'message' || !/^<.+>$/.test(one.text)) return;
  found.push({ ...one, what: 'list', text: one.text.slice(1, -1) });
}
