import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const here = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): string => readFileSync(`${here}${name}`, 'utf8');

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string }[] }[];
    readonly languages: readonly { readonly id: string }[];
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
}

const source = read('package.json');
const manifest = JSON.parse(source) as Manifest;
const texts = {
  en: JSON.parse(read('package.nls.json')) as Record<string, string>,
  de: JSON.parse(read('package.nls.de.json')) as Record<string, string>,
};

test('every text of the manifest is there in both languages, and none is left over', () => {
  const used = [...new Set([...source.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key))].sort();
  expect(Object.keys(texts.en).sort()).toEqual(used);
  expect(Object.keys(texts.de).sort()).toEqual(used);
});

test('no text is loud, empty or the same in both languages', () => {
  for (const [key, english] of Object.entries(texts.en)) {
    const german = texts.de[key] ?? '';
    expect(english.length, key).toBeGreaterThan(0);
    expect(german, key).not.toBe(english);
    expect(`${english}${german}`, key).not.toMatch(/!(?!\[)/);
  }
});

test('at most ten settings; saving changes nothing and nothing is traced unless it is chosen', () => {
  const { properties } = manifest.contributes.configuration;
  expect(Object.keys(properties).length).toBeLessThanOrEqual(10);
  expect(properties['tonfall.fixOnSave']?.default).toBe(false);
  expect(properties['tonfall.trace.server']?.default).toBe('off');
  expect(properties['tonfall.messages']?.default).toBe('auto');
  for (const restricted of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations)
    expect(Object.keys(properties)).toContain(restricted);
});

test('what the walkthrough shows and offers is there', () => {
  const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
  for (const language of ['de', 'en'] as const) {
    for (const [key, text] of Object.entries(texts[language])) {
      if (key.endsWith('.media')) expect(existsSync(`${here}${text}`), text).toBe(true);
      for (const [, command = ''] of text.matchAll(/\(command:([\w.]+)\)/g))
        expect(command.startsWith('workbench.') || commands.has(command), command).toBe(true);
    }
    const folder = `${here}walkthrough/${language}/`;
    for (const page of readdirSync(folder).filter((name) => name.endsWith('.md')))
      for (const [, image = ''] of readFileSync(`${folder}${page}`, 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
        expect(existsSync(`${folder}${image}`), image).toBe(true);
  }
});

test('both languages of the walkthrough have the same pages', () => {
  expect(readdirSync(`${here}walkthrough/de`)).toEqual(readdirSync(`${here}walkthrough/en`));
});

test('the pictures of the README are there', () => {
  for (const [, image = ''] of read('README.md').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
    expect(existsSync(`${here}${image}`), image).toBe(true);
});
