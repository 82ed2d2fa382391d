import { fileURLToPath } from 'node:url';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { describe, expect, test } from 'vitest';
import { Client, until } from './client.js';
import { makeFolder } from './folder.js';
import { edited, rangeOfWords } from './places.js';

const ENGLISH = 'Dear Ms Summer,\n\nwe have recieved the form, you must sign it. Thank you.\n';
const GERMAN = 'Guten Tag Frau Sommer,\n\nwir haben die Rechnugsadresse geprüft.\n';
const DICTIONARIES = fileURLToPath(new URL('../../../test-fixtures/spelling', import.meta.url));
const ON = { rules: { misspelling: 'info' } };

/** Waits until the words are marked: the dictionary comes after the first answer. */
const marked = (client: Client, uri: string): Promise<true> =>
  until('a misspelling', () =>
    client.pushed.get(uri)?.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'misspelling')) === true ? true : undefined,
  );

describe('spelling', () => {
  test('is off by default', async () => {
    const client = await Client.start({ env: { DICPATH: DICTIONARIES } });
    client.open('untitled:a', ENGLISH);
    expect(await client.codes('untitled:a')).toEqual(['modal-command']);
    await client.stop();
  });

  test('nobody waits for the dictionary: the draft is answered without, and read again when it is there', async () => {
    const client = await Client.start({ settings: () => ON });
    client.open('untitled:a', ENGLISH);
    await marked(client, 'untitled:a');
    const [first, ...later] = client.pushed.get('untitled:a') ?? [];
    expect(first?.diagnostics.map(({ code }) => code)).toEqual(['modal-command']);
    expect(later.at(-1)?.diagnostics.map(({ code }) => code)).toEqual(['misspelling', 'modal-command']);
    await client.stop();
  });

  test('a client that asks for diagnostics is told to ask again', async () => {
    const client = await Client.start({
      settings: () => ON,
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    client.open('untitled:a', ENGLISH);
    await client.pull('untitled:a');
    await until('the request to ask again', () => client.asked.find(({ method }) => method === 'workspace/diagnostic/refresh'));
    expect(JSON.stringify(await client.pull('untitled:a'))).toContain('misspelling');
    await client.stop();
  });

  test('words that may be meant are quick fixes, and so is the list of allowed ones', async () => {
    const folder = makeFolder({ 'tonfall.config.yml': 'rules:\n  misspelling: info\n' });
    const client = await Client.start({ folders: [folder.uri], env: { DICPATH: DICTIONARIES } });
    const uri = folder.of('brief.md');
    client.open(uri, GERMAN);
    await marked(client, uri);
    const actions = await client.actions(uri, rangeOfWords(GERMAN, 'Rechnugsadresse'));
    const [first] = actions;
    expect(first?.title).toBe('Rechnugsadresse → Rechnungsadresse');
    expect(edited(GERMAN, (first as CodeAction).edit?.changes?.[uri] ?? [])).toContain('die Rechnungsadresse geprüft');
    expect(actions.map(({ title }) => title)).toContain('„Rechnugsadresse“ im Projekt erlauben (tonfall.config.yml)');
    await client.stop();
  });

  test('a draft goes on being read while the dictionary loads', async () => {
    const client = await Client.start({ settings: () => ON });
    client.open('untitled:a', ENGLISH);
    await client.diagnostics('untitled:a');
    for (let i = 0; i < 20; i++) {
      const at = { line: 3, character: i };
      const version = client.change('untitled:a', { range: { start: at, end: at }, text: 'x' });
      expect((await client.diagnostics('untitled:a', version)).length).toBeGreaterThan(0);
    }
    await client.stop();
  });
});
