import type { Finding, Format } from '@tonfall/core';
import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type TextEdit } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocksOf, tagsOf } from './blocks.js';
import { Client } from './client.js';
import { edited, linter, rangeOf, rangeOfWords } from './places.js';

const URI = 'untitled:Untitled-1';
const LANGUAGE_IDS = { text: 'plaintext', markdown: 'markdown', html: 'html' } as const;

/** Drafts by what is odd in them, all with at least one finding. */
const DRAFTS: readonly (readonly [what: string, format: Format, text: string])[] = [
  ['plain text', 'text', 'Guten Tag,\n\nSie müssen das Formular bis Freitag zurückschicken.\nDafür sind wir nicht zuständig.\n'],
  ['plain text with CRLF', 'text', 'Hello,\r\n\r\nyou must send the form back by Friday.\r\n\r\nBest wishes\r\n'],
  ['a paragraph', 'markdown', 'Guten Tag,\n\nSie müssen das Formular bis Freitag zurückschicken.\n'],
  ['the first line', 'markdown', 'Sie müssen das Formular zurückschicken.\n'],
  ['a byte order mark', 'markdown', '\ufeffSie müssen das Formular zurückschicken.\n'],
  ['the last line without an end', 'markdown', 'Guten Tag,\n\nDafür sind wir nicht zuständig.'],
  ['English', 'markdown', 'Hello,\n\nyou must send the form back by Friday.\n\nThat is not our department.\n'],
  ['CRLF', 'markdown', 'Guten Tag,\r\n\r\nSie müssen das Formular zurückschicken.\r\n\r\n- Sie müssen unterschreiben.\r\n'],
  [
    'items of a list',
    'markdown',
    'Bitte beachten Sie:\n\n- Sie müssen unterschreiben.\n- Dafür sind wir nicht zuständig.\n\n  Sie müssen auch den Ort nennen.\n- Danke.\n',
  ],
  ['a numbered list', 'markdown', '1. Sie müssen unterschreiben.\n2) Danke.\n\n12. Sie müssen den Ort nennen.\n'],
  ['a list with plus', 'markdown', '+ Sie müssen unterschreiben.\n+ [ ] Sie müssen den Ort nennen.\n'],
  ['a table', 'markdown', 'Übersicht:\n\n| Punkt | Hinweis |\n| --- | --- |\n| eins | Sie müssen unterschreiben. |\n| zwei | Danke |\n'],
  ['a table without outer bars', 'markdown', 'Punkt | Hinweis\n--- | ---\neins | Sie müssen unterschreiben.\nzwei | Danke\n'],
  [
    'a wrapped paragraph',
    'markdown',
    'Wir haben Ihre Nachricht erhalten und geprüft.\nSie müssen das Formular\nbis Freitag zurückschicken, und zwar\nunterschrieben.\n',
  ],
  ['a finding over two lines', 'markdown', 'Wir haben Ihre Nachricht, und Sie\nmüssen das Formular bis Freitag zurückschicken.\n'],
  ['hard breaks', 'markdown', 'Guten Tag,\nSie müssen unterschreiben.  \nDanke.\nSie müssen den Ort nennen.\\\nDanke.\n'],
  ['headings', 'markdown', '# Sie müssen unterschreiben ##\n\nSie müssen unterschreiben\n===\n\n### Sie müssen unterschreiben\n'],
  ['bold and a link', 'markdown', 'Siehe [oben](https://example.org): **Sie müssen unterschreiben.**\n'],
  ['front matter', 'markdown', '---\nkunde: 7\n---\n\nSie müssen unterschreiben.\n'],
  ['front matter right above', 'markdown', '---\nkunde: 7\n---\nSie müssen unterschreiben.\n'],
  ['a code span over a line end', 'markdown', 'Siehe oben.\nSie müssen `Datei ->\nSpeichern` wählen.\n'],
  ['a link over a line end', 'markdown', 'Siehe oben.\nSie müssen [das Formular](https://example.org/formular\n"Formular") ausfüllen.\n'],
  ['a link whose words go over a line end', 'markdown', 'Siehe oben.\nSie müssen [das lange\nFormular](https://example.org) ausfüllen.\n'],
  ['a tag over a line end', 'markdown', 'Siehe oben.\nSie müssen <a\nhref="https://example.org">das Formular</a> ausfüllen.\n'],
  ['emphasis over a line end', 'markdown', 'Siehe oben.\n**Sie müssen das Formular\nausfüllen** und senden.\n'],
  ['emphasis at the start', 'markdown', '**Sie müssen** das Formular ausfüllen.\n\n*Sie müssen* unterschreiben.\n'],
  ['a footnote', 'markdown', 'Siehe unten[^1].\n\n[^1]: Sie müssen unterschreiben.\n'],
  ['two of one rule in a line', 'markdown', 'Sie müssen das Formular ausfüllen. Sie müssen unterschreiben.\n'],
  ['tags in Markdown', 'markdown', 'Danke.\nSiehe <b>hier</b>: Sie müssen <i>unterschreiben</i>.\n'],
  ['a thematic break above', 'markdown', 'Danke.\n\n---\n\nSie müssen unterschreiben.\n'],
  [
    'HTML',
    'html',
    '<!doctype html>\n<html>\n<body>\n  <p>Guten Tag,</p>\n  <p>Sie müssen <b>das Formular</b> ausfüllen.</p>\n</body>\n</html>\n',
  ],
  ['HTML with a tag over a line end', 'html', '<p\n  class="x">Sie müssen unterschreiben.</p>\n'],
  [
    'HTML with an attribute on the line',
    'html',
    '<p>Danke.</p>\n<p class="x"\n   title="Hinweis">Sie müssen unterschreiben, <b\n>und zwar</b> heute.</p>\n',
  ],
  ['HTML with CRLF', 'html', '<ul>\r\n\t<li>Sie müssen unterschreiben.</li>\r\n\t<li>Danke.</li>\r\n</ul>\r\n'],
  ['HTML in one line', 'html', '<p>Sie müssen unterschreiben.</p><p>Dafür sind wir nicht zuständig.</p>'],
  ['emoji and combining letters', 'markdown', '😀 Guten Tag Frau U\u0308nal,\n\n😀 Sie müssen unterschreiben. 👩‍👩‍👧\n'],
];

const read = (text: string, format: Format): Finding[] => linter.lint(text, { format, rewrites: true });
const keys = (findings: readonly Finding[]): string[] => findings.map(({ ruleId, quote }) => `${ruleId} ${quote}`).sort();
const editsOf = ({ edit }: CodeAction, uri = URI): TextEdit[] => edit?.changes?.[uri] ?? [];

let client: Client;
beforeAll(async () => {
  client = await Client.start({ initializationOptions: { settings: true } });
});
afterAll(async () => {
  await client.stop();
});

describe.each(DRAFTS)('%s', (_what, format, text) => {
  const findings = read(text, format);

  test('something is found', () => {
    expect(findings.length).toBeGreaterThan(0);
  });

  test('every action does what it says, and nothing else', async () => {
    client.open(URI, text, LANGUAGE_IDS[format]);
    for (const finding of findings) {
      const actions = await client.actions(URI, rangeOf(text, finding.start, finding.start));
      const own = actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === finding.ruleId);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every(({ diagnostics }) => diagnostics?.[0]?.message === finding.message)).toBe(true);
      tryRewrites(own, finding, text, format);
      tryComments(own, finding, text, format);
      expect(own.filter(({ command }) => command?.command === 'tonfall.server.explain')).toHaveLength(1);
      expect(own.filter(({ command }) => command?.command === 'tonfall.server.turnOff')).toHaveLength(1);
    }
    client.close(URI);
  });
});

function tryRewrites(actions: readonly CodeAction[], finding: Finding, text: string, format: Format): void {
  const rewrites = actions.filter(({ title }) => finding.rewrites.some((rewrite) => rewrite.title === title));
  expect(rewrites).toHaveLength(finding.rewrites.length);
  const preferred = finding.rewrites.findIndex(({ safety }) => safety !== 'input');
  expect(rewrites.map(({ isPreferred }) => isPreferred === true)).toEqual(finding.rewrites.map((_, index) => index === preferred));
  for (const action of rewrites) {
    const after = keys(read(edited(text, editsOf(action)), format));
    const before = keys(read(text, format));
    expect(after.length, action.title).toBeLessThan(before.length);
    for (const key of after) expect(before).toContain(key);
  }
}

function tryComments(actions: readonly CodeAction[], finding: Finding, text: string, format: Format): void {
  const comments = actions.filter(({ title }) => /dieser (?:Zeile|Datei) aus|off in this (?:line|file)/.test(title));
  if (format === 'text') {
    expect(comments).toEqual([]);
    return;
  }
  expect(comments, 'one for the line and one for the file').toHaveLength(2);
  for (const action of comments) {
    const after = edited(text, editsOf(action));
    const left = read(after, format);
    const inFile = /Datei|file/.test(action.title);
    expect(after).toMatch(inFile ? /tonfall-disable-file/ : /tonfall-disable-(?:next-)?line/);
    expect(left.map(({ ruleId }) => ruleId)).not.toContain('unused-comment');
    if (inFile) expect(left.some(({ ruleId }) => ruleId === finding.ruleId)).toBe(false);
    // Gone are this one, and others of its rule in the same line or file; nothing is new.
    const expected = keys(left);
    const before = read(text, format);
    for (const key of expected) expect(keys(before)).toContain(key);
    const others = before.filter(({ ruleId }) => ruleId !== finding.ruleId);
    expect(keys(left.filter(({ ruleId }) => ruleId !== finding.ruleId))).toEqual(keys(others));
    expect(left.filter(({ ruleId }) => ruleId === finding.ruleId).length).toBeLessThan(
      before.filter(({ ruleId }) => ruleId === finding.ruleId).length,
    );
    if (format === 'markdown') expect(blocksOf(after), after).toEqual(blocksOf(text));
    else expect(tagsOf(after), after).toEqual(tagsOf(text));
    if (text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
  }
}

test('a comment right below front matter', async () => {
  const text = '---\nkunde: 7\n---\nSie müssen unterschreiben.\n';
  client.open(URI, text);
  const actions = await client.actions(URI, rangeOfWords(text, 'müssen'));
  const file = actions.find(({ title }) => title.includes('Datei'));
  expect(edited(text, editsOf(file ?? { title: '' }))).toBe(
    '---\nkunde: 7\n---\n\n<!-- tonfall-disable-file modal-command -->\nSie müssen unterschreiben.\n',
  );
  client.close(URI);
});

test('only what is asked for', async () => {
  const text = 'Guten Tag,\n\nSie müssen das Formular bis Freitag zurückschicken.\n';
  client.open(URI, text);
  const range = rangeOfWords(text, 'müssen');
  expect(await client.actions(URI, range, ['refactor'])).toEqual([]);
  const quick = await client.actions(URI, range, [CodeActionKind.QuickFix]);
  expect(new Set(quick.map(({ kind }) => kind))).toEqual(new Set(['quickfix']));
  expect(quick.map(({ title }) => title)).toEqual([
    ...(read(text, 'markdown')[0]?.rewrites.map(({ title }) => title) ?? []),
    'modal-command in dieser Zeile ausschalten',
    'modal-command in dieser Datei ausschalten',
    'modal-command überall ausschalten',
    'modal-command erklären',
  ]);
  expect(await client.actions(URI, rangeOfWords(text, 'Guten'))).toEqual([]);
  client.close(URI);
});

test('titles in the language of the messages', async () => {
  const text = 'Hello,\n\nyou must send the form back by Friday.\n';
  client.open(URI, text);
  const titles = (await client.actions(URI, rangeOfWords(text, 'must'), [CodeActionKind.QuickFix])).map(({ title }) => title);
  expect(titles.slice(-4)).toEqual([
    'Turn modal-command off in this line',
    'Turn modal-command off in this file',
    'Turn modal-command off everywhere',
    'Explain modal-command',
  ]);
  client.close(URI);
});

test('fix all: by name or when a person asks, all that is safe and nothing else', async () => {
  const sentences = [
    'Sie müssen das Formular ausfüllen.',
    'Danke.',
    'Sie müssen den Antrag unterschreiben.',
    'Dafür sind wir nicht zuständig.',
  ];
  const text = sentences.join('\n\n') + '\n';
  const safe = read(text, 'markdown').filter(({ rewrites }) => rewrites.some(({ safety }) => safety === 'safe'));
  client.open(URI, text);
  const range = rangeOf(text, 0, text.length);
  for (const only of [['source'], ['source.fixAll'], ['source.fixAll.tonfall']]) {
    const actions = await client.actions(URI, range, only);
    expect(actions).toHaveLength(safe.length > 0 ? 1 : 0);
    if (actions[0] === undefined) continue;
    expect(actions[0].kind).toBe('source.fixAll.tonfall');
    const after = edited(text, editsOf(actions[0]));
    expect(read(after, 'markdown')).toHaveLength(read(text, 'markdown').length - safe.length);
    client.change(URI, { text: after });
    expect(await client.actions(URI, range, only)).toEqual([]);
    client.change(URI, { text });
  }
  const all = (actions: readonly CodeAction[]): number => actions.filter(({ kind }) => kind === 'source.fixAll.tonfall').length;
  expect(all(await client.actions(URI, range, undefined, CodeActionTriggerKind.Automatic))).toBe(0);
  expect(all(await client.actions(URI, range, undefined, CodeActionTriggerKind.Invoked))).toBe(safe.length > 0 ? 1 : 0);
  expect(safe.length).toBeGreaterThan(0);
  client.close(URI);
});

test('without a folder, settings of the user are written by the client', async () => {
  const changes: unknown[] = [];
  const writing = await Client.start({
    initializationOptions: { settings: true },
    answers: {
      'tonfall/updateSettings': (change) => {
        changes.push(change);
        return { done: true };
      },
    },
  });
  writing.open(URI, 'Guten Tag,\n\nSie müssen das Formular ausfüllen.\n');
  const actions = await writing.actions(URI, { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } });
  const off = actions.find(({ command }) => command?.command === 'tonfall.server.turnOff')?.command;
  expect(off?.arguments).toEqual([URI, 'modal-command']);
  expect(await writing.command('turnOff', ...((off?.arguments ?? []) as unknown[]))).toEqual({ done: true });
  expect(await writing.command('allow', URI, 'Ticket')).toEqual({ done: true });
  expect(changes).toEqual([{ rules: { 'modal-command': 'off' } }, { allow: ['Ticket'] }]);
  await writing.stop();

  // A client that cannot write them is not offered it.
  const plain = await Client.start();
  plain.open(URI, 'Guten Tag,\n\nSie müssen das Formular ausfüllen.\n');
  const offered = await plain.actions(URI, { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } });
  expect(offered.some(({ command }) => command?.command === 'tonfall.server.turnOff')).toBe(false);
  expect(offered.length).toBeGreaterThan(2);
  await plain.stop();
});
