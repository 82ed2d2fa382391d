import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UNUSED_COMMENT, type Definitions } from '@tonfall/core';
import { explanationOf, type Explanations } from '@tonfall/project/explain';
import { readNumbers } from '../evaluate/numbers.js';
import { renderIndex } from './rule-index.js';
import { measuredInWords, renderCommentPage, renderPage, type PageFacts } from './rule-page.js';
import { readSources } from './sources.js';

const PAGES = 'docs/rules';

type Sound = Pick<Definitions, 'rules' | 'facts'>;

/** What pages say beside the rules, from files below `rootDir`. */
function pageFacts(rootDir: string, facts: Sound['facts']): PageFacts {
  const numbers = readNumbers(textOf(join(rootDir, 'docs', 'precision.json')));
  const manifest = JSON.parse(textOf(join(rootDir, 'package.json')) ?? '{}') as { bugs?: { url?: string } };
  return {
    facts: {
      de: new Map(facts.map(({ fact, means }) => [fact, means.de])),
      en: new Map(facts.map(({ fact, means }) => [fact, means.en])),
    },
    sources: readSources(textOf(join(rootDir, 'rules', 'SOURCES.md')) ?? ''),
    numbers,
    issues: manifest.bugs?.url,
  };
}

/** The rules in words, for editors. */
export function explanationsOf(rootDir: string, { rules, facts }: Sound): Explanations {
  const known = pageFacts(rootDir, facts);
  const measured = (id: string) => ({ de: measuredInWords(id, 'de', known.numbers), en: measuredInWords(id, 'en', known.numbers) });
  return { issues: known.issues, rules: rules.map((rule) => explanationOf(rule, known.facts, measured(rule.id))) };
}

/** What is written from the rules for people: rules/INDEX.md and a page for each rule, by path below `rootDir`. */
export function generatedDocs(rootDir: string, { rules, facts }: Sound): Map<string, string> {
  const known = pageFacts(rootDir, facts);
  return new Map([
    ['rules/INDEX.md', renderIndex(rules, known.numbers)],
    [`${PAGES}/${UNUSED_COMMENT}.md`, renderCommentPage()],
    ...rules.map((rule) => [`${PAGES}/${rule.id}.md`, renderPage(rule, known)] as const),
  ]);
}

/** The paths of `docs` that are missing, or not as they should be, and pages that belong to no rule. */
export function staleDocs(rootDir: string, docs: ReadonlyMap<string, string>): string[] {
  const stale = [...docs].filter(([path, text]) => textOf(join(rootDir, path))?.replace(/\r\n/g, '\n') !== text).map(([path]) => path);
  const pages = existsSync(join(rootDir, PAGES)) ? readdirSync(join(rootDir, PAGES)).map((name) => `${PAGES}/${name}`) : [];
  return [...stale, ...pages.filter((path) => !docs.has(path))];
}

/** Writes those, and removes pages that belong to no rule. Returns their paths. */
export function writeDocs(rootDir: string, docs: ReadonlyMap<string, string>): string[] {
  const stale = staleDocs(rootDir, docs);
  for (const path of stale) {
    const text = docs.get(path);
    if (text === undefined) rmSync(join(rootDir, path));
    else {
      mkdirSync(dirname(join(rootDir, path)), { recursive: true });
      writeFileSync(join(rootDir, path), text);
    }
  }
  return stale;
}

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
