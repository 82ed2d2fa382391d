import type { Format } from '@tonfall/core';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { Client } from './client.js';
import { linter, positionAt, told, type Encoding } from './places.js';
import { Random } from './random.js';

const EDITS = 10_000;
const BETWEEN = 50;
const FIXED = 20_260_115;
const FRESH = Math.floor(Math.random() * 2 ** 31);

const START = `Guten Tag Frau Ünal,

Sie müssen das Formular bis zum 3. März zurückschicken, sonst können wir nichts für Sie tun.

- **Dafür** sind wir nicht zuständig.
- Wie bereits mehrfach erwähnt, ist das laut unseren Richtlinien nicht möglich. 😀

Unfortunately you have to fill in the form again. You should have read the terms.

Mit freundlichen Grüßen
Ihr Team
`;

const PIECES = [
  ...[
    'Sie müssen ',
    'müssen',
    'Sie ',
    'du musst das noch heute machen. ',
    'nicht ',
    'leider ',
    'You have to ',
    'you failed to pay. ',
    'asap ',
    'not possible',
  ],
  ...['. ', '! ', '? ', ', ', ' ', '  ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\t', '\u2028', '\u00ad', '\u200b', '\ufeff'],
  ...['😀', '👩‍👩‍👧', 'müssen', 'U\u0308ber', '\ud83d', '\ude00', '„', '“', '’', 'ß', 'ẞ', 'İ'],
  ...[
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '~~~',
    '[',
    '](https://example.org)',
    '> ',
    '- ',
    '1. ',
    '# ',
    '    ',
    '| ',
    '|---|---|\n',
    '\\',
    '---\n',
    '[^1]: ',
    '<',
    '>',
  ],
  ...['<b>', '</b>', '<p>', '</p>', '<br>', '<pre>', '&amp;', '&auml;', '&#x1F600;', '<script>', '</script>', '<!-- ', ' -->'],
  ...[
    '<!-- tonfall-disable-next-line -->\n',
    '<!-- tonfall-disable modal-command -- Gesetz -->',
    '<!-- tonfall-enable -->',
    ' <!-- tonfall-disable-line blame -->',
  ],
  ...[
    '-- \n',
    'Am 3. Mai schrieb Frau Ünal:\n',
    '> Sie müssen\n',
    'z. B. ',
    'Das ist nicht unser Fehler. ',
    'Wie gesagt, ',
    'Beruhigen Sie sich. ',
  ],
];

const isInside = (text: string, offset: number, encoding: Encoding): boolean => {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 0x0d && after === 0x0a) return true;
  // In bytes there is no place between the halves of a pair; in units there is.
  return encoding === 'utf-8' && before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
};

/** An edit of a text: where, and what instead. The text stays between 2 and 6 KB. */
function randomEdit(text: string, random: Random, encoding: Encoding): { start: number; end: number; put: string } {
  const place = (from: number, to: number): number => {
    let offset = from + random.below(Math.max(1, to - from + 1));
    while (isInside(text, offset, encoding)) offset--;
    return offset;
  };
  const start = place(0, text.length);
  const far = text.length > 6000 ? 900 : random.below(12) === 0 ? 300 : 6;
  const end = random.below(3) === 0 || text.length > 6000 ? Math.max(start, place(start, Math.min(text.length, start + far))) : start;
  const put = text.length > 6000 ? '' : text.length < 2000 && random.below(20) === 0 ? START : random.of(PIECES);
  return { start, end, put };
}

async function session(seed: number, edits: number, languageId: string, format: Format, encoding: Encoding, pulls: boolean): Promise<void> {
  const random = new Random(seed);
  const client = await Client.start({
    capabilities: { general: { positionEncodings: [encoding] }, textDocument: pulls ? { diagnostic: {} } : {} },
  });
  expect(client.initialized?.capabilities.positionEncoding).toBe(encoding);
  const uri = 'untitled:Untitled-1';
  let text = START.repeat(4);
  client.open(uri, text, languageId);
  let compared = 0;
  for (let count = 1; count <= edits; count++) {
    const changes = [];
    // A client may send several edits at once: each stands in the text that the one before it made.
    for (let i = random.below(8) === 0 ? 3 : 1; i > 0; i--) {
      const { start, end, put } = randomEdit(text, random, encoding);
      changes.push({ range: { start: positionAt(text, start, encoding), end: positionAt(text, end, encoding) }, text: put });
      text = text.slice(0, start) + put + text.slice(end);
    }
    client.change(uri, ...changes);
    if (count % BETWEEN !== 0 && count !== edits) {
      // Readings in between, which later edits may overtake.
      if (pulls && random.below(4) === 0) client.pull(uri).catch(() => undefined);
      continue;
    }
    const items = pulls ? await pulled(client, uri) : await client.diagnostics(uri);
    const expected = linter.read(text, { format, rewrites: false }).findings.map((finding) => told(finding, text, encoding));
    const said = items.map(({ code, severity, message, range }) => ({ code, severity, message, range }));
    expect(said, `edit ${String(count)} of seed ${String(seed)}, ${languageId}, ${encoding}: ${JSON.stringify(text)}`).toEqual(expected);
    compared += expected.length;
    client.forget(uri);
  }
  expect(compared).toBeGreaterThan(edits / 50);
  await client.stop();
}

async function pulled(client: Client, uri: string) {
  const report: DocumentDiagnosticReport = await client.pull(uri);
  if (report.kind !== 'full') throw new Error('nothing was known before');
  return report.items;
}

const CASES = [
  ['markdown', 'markdown', 'utf-16', true],
  ['markdown', 'markdown', 'utf-8', false],
  ['plaintext', 'text', 'utf-8', true],
  ['html', 'html', 'utf-16', true],
] as const;
const FEWER = EDITS / 4;

test.each(CASES)('edits of %s, read as %s, %s, pulled: %s: what is said equals a full reading', (...words) =>
  session(FIXED, words[0] === 'markdown' && words[3] ? EDITS : FEWER, ...words),
);

// Others each time.
test.each(CASES)(`the same, with seed ${String(FRESH)}: %s as %s, %s, pulled: %s`, (...words) =>
  session(FRESH, words[3] ? FEWER : EDITS, ...words),
);
