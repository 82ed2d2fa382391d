import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { MarkupKind, MessageType, type MarkupContent } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { Client, SERVER, until } from './client.js';
import { linter, rangeOf, rangeOfWords } from './places.js';

const URI = 'untitled:Untitled-1';
const GERMAN = 'Guten Tag,\n\nSie müssen das Formular bis Freitag zurückschicken.\n';
const ENGLISH = 'Hello,\n\nyou must send the form back by Friday.\n';
const MARKDOWN = { textDocument: { hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] } } };

test.each([
  ['German', GERMAN, 'müssen', 'Beispiel'],
  ['English', ENGLISH, 'must', 'Example'],
])('hover: effect, why, example: %s', async (_what, text, word, example) => {
  const [finding] = linter.lint(text, { format: 'markdown' });
  const [markdown, plain] = await Promise.all([Client.start({ capabilities: MARKDOWN }), Client.start()]);
  for (const client of [markdown, plain]) {
    client.open(URI, text);
    const hover = await client.hover(URI, rangeOfWords(text, word).start);
    const { kind, value } = hover?.contents as MarkupContent;
    expect(kind).toBe(client === markdown ? 'markdown' : 'plaintext');
    expect(value).toContain(finding?.message);
    expect(value).toContain(finding?.why);
    expect(value).toContain(client === markdown ? `*${example}:* ` : `${example}: `);
    if (client === plain) expect(value).not.toContain('**');
    expect(hover?.range).toEqual(rangeOf(text, finding?.start ?? NaN, finding?.end ?? NaN));
    expect(await client.hover(URI, { line: 0, character: 1 })).toBeNull();
    await client.stop();
  }
});

test('what a hover quotes of a draft is shown as it stands, and fetches nothing', async () => {
  const client = await Client.start({ capabilities: MARKDOWN });
  for (const quoted of ['[Formular](https://example.org)', '<img src="https://example.org/a.png">', '**', '`x`', '~~', '_']) {
    const text = `Guten Tag,\n\nSie ${quoted} müssen das Formular zurückschicken.\n`;
    client.open(URI, text, 'plaintext');
    const [finding] = linter.lint(text, { format: 'text' });
    const hover = await client.hover(URI, { line: 2, character: 1 });
    const { value } = hover?.contents as MarkupContent;
    expect(finding?.message).toContain(quoted);
    const [shown] = fromMarkdown(value).children;
    expect(shown?.type === 'paragraph' ? shown.children : undefined).toMatchObject([{ type: 'text', value: finding?.message }]);
    client.close(URI);
  }
  await client.stop();
});

test('a server whose explanations are gone from the disk still says what a finding does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tonfall-server-'));
  const { bin, bundle } = { bin: join(folder, 'bin'), bundle: join(folder, 'dist', 'bundle') };
  await cp(dirname(SERVER), bin, { recursive: true });
  await cp(join(dirname(SERVER), '..', 'package.json'), join(folder, 'package.json'));
  await cp(join(dirname(SERVER), '..', 'dist', 'bundle'), bundle, { recursive: true });
  await rm(join(bundle, 'explanations.json'));
  const client = await Client.start({ server: join(bin, 'tonfall-language-server.js') });
  client.open(URI, GERMAN);
  const [finding] = linter.lint(GERMAN, { format: 'markdown' });
  for (let times = 0; times < 2; times++) {
    const hover = await client.hover(URI, rangeOfWords(GERMAN, 'müssen').start);
    expect((hover?.contents as MarkupContent).value).toBe(`${finding?.message ?? ''}\n\n${finding?.why ?? ''}`);
  }
  await client.stop();
  await rm(folder, { recursive: true });
});

test('hover at the border of two findings shows the one the pointer is on', async () => {
  const client = await Client.start();
  client.open(URI, GERMAN);
  const [finding] = linter.lint(GERMAN, { format: 'markdown' });
  const { end } = rangeOf(GERMAN, finding?.start ?? NaN, finding?.end ?? NaN);
  expect(await client.hover(URI, end)).not.toBeNull();
  expect(await client.hover(URI, { line: end.line, character: end.character + 1 })).toBeNull();
  await client.stop();
});

test('an explanation: returned, and shown as a message by whoever does not show it', async () => {
  const client = await Client.start();
  for (const [language, words] of [
    [
      'de',
      [
        'Was die Wörter bewirken',
        'Spricht bei',
        'Schweigt bei',
        'Schweigt, wenn',
        'Wie streng',
        'Wie genau',
        'Ausschalten',
        'Falscher Alarm',
      ],
    ],
    ['en', ['What the words do', 'Speaks at', 'Silent at', 'Silent when', 'How strict', 'How precise', 'Turning it off', 'A false alarm']],
  ] as const) {
    const { title, markdown } = await client.command<{ title: string; markdown: string }>('explain', 'modal-command', language);
    expect(title).toBe('modal-command (command)');
    for (const word of words) expect(markdown).toContain(`## ${word}`);
    expect(await client.request('tonfall/explanation', { ruleId: 'tonfall:modal-command', language })).toEqual({ title, markdown });
  }
  const messages = await until('the messages', () => {
    const all = client.all<{ type: number; message: string }>('window/showMessage');
    return all.length === 2 ? all : undefined;
  });
  expect(messages[0]?.type).toBe(MessageType.Info);
  expect(messages[0]?.message).toMatch(/^modal-command \(command\) – „…“ klingt .* – Was die Wörter bewirken /);
  expect(client.asked.map(({ method }) => method)).not.toContain('window/showMessageRequest');
  expect(await client.command('explain', 'unused-comment', 'de')).toMatchObject({ title: 'unused-comment' });
  await client.stop();
});

test('a client that shows explanations itself is told which', async () => {
  const client = await Client.start({ initializationOptions: { explain: true } });
  await client.command('explain', 'modal-command', 'de');
  await until('the notification', () => client.all('tonfall/explain')[0]);
  expect(client.all('tonfall/explain')).toEqual([{ ruleId: 'modal-command', language: 'de' }]);
  expect(client.all('window/showMessage')).toEqual([]);
  await client.stop();
});

test('every rule has an explanation in both languages', async () => {
  const client = await Client.start({ initializationOptions: { explain: true } });
  const { rules } = await import('@tonfall/rules');
  for (const { id } of rules.rules)
    for (const language of ['de', 'en'])
      expect((await client.command<{ markdown: string }>('explain', id, language)).markdown).toMatch(/## .+\n\n\S/);
  await client.stop();
});
