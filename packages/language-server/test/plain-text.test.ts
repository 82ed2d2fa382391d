import { expect, test } from 'vitest';
import { plainText } from '../src/commands/plain-text.js';
import { Client } from './client.js';

const MARKDOWN = `---
kunde: 4711
---

<!-- tonfall-disable-file jargon -->

# Ihre Anfrage

Guten Tag **Frau Reuter**, <!-- tonfall-disable-line -- ein Grund, der
über zwei Zeilen geht > und weiter -->
vielen Dank für Ihre _Nachricht_ &amp; den [Beleg](https://example.org/beleg "Titel").

<!-- tonfall-disable-next-line modal-command -- so steht es im Gesetz -->
Sie müssen [hier][ort] bestätigen, oder an <hilfe@example.org> schreiben.

- erstens
  - darunter
- zweitens

3. drei
4. vier

> zitiert
> weiter

| Artikel | Preis |
| ------- | ----- |
| Kanne   | 12 €  |

<div>Im Kasten<br>steht <b>auch</b> etwas.</div>

Zeile\\
neue Zeile<br>noch eine, und \`code <!-- tonfall-disable -->\` bleibt.

[ort]: https://example.org/hier
`;

const TEXT = `Ihre Anfrage

Guten Tag Frau Reuter,
vielen Dank für Ihre Nachricht & den Beleg (https://example.org/beleg).

Sie müssen hier (https://example.org/hier) bestätigen, oder an hilfe@example.org schreiben.

- erstens
  - darunter
- zweitens

3. drei
4. vier

> zitiert
> weiter

| Artikel | Preis |
| ------- | ----- |
| Kanne   | 12 €  |

Im Kasten
steht auch etwas.

Zeile
neue Zeile
noch eine, und code bleibt.
`;

const HTML = `<!doctype html>
<html><head><title>Brief</title><style>p { color: red }</style></head>
<body>
<!-- tonfall-disable-next-line modal-command -->
<p>Guten Tag <b>Frau Reuter</b>,<br>vielen Dank f&uuml;r Ihre
  Nachricht.</p>
<ul><li>erstens <ol><li>innen</li></ol></li><li>zweitens</li></ul>
<table><tr><td>Kanne</td><td>12 &euro;</td></tr></table>
<p>Mehr <a href="https://example.org">hier</a> oder <a href="mailto:hilfe@example.org">hilfe@example.org</a>.</p>
</body></html>
`;

test('a reply as plain text: the command of the server', async () => {
  const client = await Client.start();
  client.open('untitled:Untitled-1', MARKDOWN);
  expect(await client.command('plainText', 'untitled:Untitled-1')).toBe(TEXT);
  client.open('untitled:Untitled-2', HTML, 'html');
  expect(await client.command('plainText', 'untitled:Untitled-2')).toBe(`Guten Tag Frau Reuter,
vielen Dank für Ihre Nachricht.

- erstens
  1. innen
- zweitens

Kanne 12 €

Mehr hier (https://example.org) oder hilfe@example.org.
`);
  client.open('untitled:Untitled-3', 'Guten Tag,\r\n\r\n\r\n\r\ndanke.  \r\n', 'plaintext');
  expect(await client.command('plainText', 'untitled:Untitled-3')).toBe('Guten Tag,\n\ndanke.\n');
  await client.stop();
});

test.each([
  ['markdown', '<!-- tonfall-disable-line -->'],
  ['markdown', '<!--tonfall-disable a, b -- c--> \r\n'],
  ['html', '<p>a</p><!--\n tonfall-disable-file\n -- weil > es\n so ist -->\n'],
] as const)('%s: nothing of %j is left', async (format, comment) => {
  const text = await plainText(`eins\n\n${comment}\nzwei ${comment}\n\ndrei`, format);
  expect(text).not.toMatch(/tonfall|<!--|-->|weil/);
  for (const word of ['eins', 'zwei', 'drei']) expect(text).toContain(word);
});

test('comments of others, and one that is not closed, are no words either; nothing of the letter is lost', async () => {
  expect(await plainText('eins <!-- Notiz --> zwei\n\ndrei\n', 'markdown')).toBe('eins  zwei\n\ndrei\n');
  expect(await plainText('eins\n\nzwei <!-- tonfall-disable-line\n', 'markdown')).toContain('zwei');
});

test.each([
  ['markdown', '> '.repeat(30_000)],
  ['markdown', `${'[a]('.repeat(20_000)}x`],
  ['markdown', `${'**a '.repeat(20_000)}x`],
  ['html', '<div>'.repeat(30_000)],
  ['html', '<!-- tonfall-'.repeat(20_000)],
  ['html', '<a href="x">'.repeat(20_000)],
  ['markdown', ' '.repeat(200_000) + '<!-- tonfall-disable -->'],
  ['html', `${'\t'.repeat(200_000)}x`],
] as const)('%s that nests and repeats, case %#: an answer within seconds', async (format, source) => {
  const start = performance.now();
  await plainText(source, format);
  expect(performance.now() - start).toBeLessThan(5000);
});
