import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ServerProcess } from './editor/client.js';
import { Typing } from './editor/keystrokes.js';
import { installPeer } from './editor/peer.js';
import { makeText, median, percentile } from './text.js';

/**
 * `npm run bench:editor [-- --quick]`: the language server as a process, spoken to over its protocol: milliseconds from a keystroke to its diagnostics,
 * and its memory after as many edits as an hour of typing has. Beside it, on the same text, a server made with unified-language-server and five plugins.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const quick = process.argv.includes('--quick');
const KEYS = quick ? 150 : 1000;
/** Three keystrokes a second, for an hour. */
const HOUR = quick ? 1500 : 10_800;

interface Latency {
  readonly p50: number;
  readonly p95: number;
}

const DOCUMENTS = [
  { name: '2 KB reply, plain text', bytes: 2000, languageId: 'plaintext', file: 'reply.txt', bar: 10 },
  { name: '200 KB, plain text', bytes: 200_000, languageId: 'plaintext', file: 'long.txt', bar: 25 },
  { name: '200 KB, Markdown', bytes: 200_000, languageId: 'markdown', file: 'long.md', bar: 25 },
] as const;

function textOf({ bytes, languageId }: (typeof DOCUMENTS)[number]): string {
  const text = makeText(bytes, bytes);
  return languageId === 'markdown' ? text.replace(/\. Bitte/g, '. **Bitte**').replace(/\n\nDer /g, '\n\n- Der ') : text;
}

async function latency(server: ServerProcess, folder: string, document: (typeof DOCUMENTS)[number], keys: number): Promise<Latency> {
  const typing = new Typing(server, pathToFileURL(join(folder, document.file)).href, textOf(document));
  await typing.open(document.languageId);
  for (let i = 0; i < Math.min(200, keys); i++) await typing.key();
  const times: number[] = [];
  for (let i = 0; i < keys; i++) times.push(await typing.key());
  return { p50: median(times), p95: percentile(times, 0.95) };
}

const ms = (value: number): string => `${value.toFixed(1).padStart(7)} ms`;

async function measureOwn(): Promise<Latency[]> {
  const server = await ServerProcess.start(join(root, 'packages/language-server/bin/tonfall-language-server.js'), root);
  try {
    const all: Latency[] = [];
    for (const document of DOCUMENTS) {
      const found = await latency(server, root, document, KEYS);
      all.push(found);
      console.log(
        `${found.p95 < document.bar ? 'met   ' : 'MISSED'}  ${document.name.padEnd(26)} p50 ${ms(found.p50)}   p95 ${ms(found.p95)}   (bar: < ${String(document.bar)} ms, and a wait of at most 50 ms; this is with the wait)`,
      );
    }
    return all;
  } finally {
    await server.stop();
  }
}

/** Memory at the start, after half an hour and after an hour of typing in a 2 KB reply. */
async function memory(): Promise<void> {
  const server = await ServerProcess.start(join(root, 'packages/language-server/bin/tonfall-language-server.js'), root);
  try {
    const typing = new Typing(server, pathToFileURL(join(root, 'reply.txt')).href, textOf(DOCUMENTS[0]));
    await typing.open('plaintext');
    const marks: number[] = [];
    for (let i = 0; i <= HOUR; i++) {
      if (i % Math.floor(HOUR / 4) === 0) marks.push(server.memory);
      await typing.key();
    }
    const last = marks.at(-1) ?? NaN;
    const growth = last / (marks[2] ?? NaN);
    console.log(
      `${last < 120 && growth < 1.1 ? 'met   ' : 'MISSED'}  memory over ${String(HOUR)} edits: ${marks.map((mark) => mark.toFixed(0)).join(', ')} MB (bar: below 120 MB; second half ${growth.toFixed(2)} x)`,
    );
  } finally {
    await server.stop();
  }
}

async function peer(own: readonly Latency[]): Promise<void> {
  const cache = join(process.env['TONFALL_EDITORS_CACHE'] ?? join(root, '.cache'), 'bench-peer');
  if (quick && !existsSync(join(cache, 'server.mjs'))) return;
  const server = await ServerProcess.start(installPeer(cache), cache);
  try {
    for (const [index, document] of DOCUMENTS.entries()) {
      // The peer reads the whole text at each key: a few hundred of its answers say enough.
      const found = await latency(server, cache, document, document.bytes > 10_000 ? 5 : Math.min(KEYS, 200));
      const tonfall = own[index]?.p95 ?? NaN;
      console.log(
        `        unified-language-server, five retext plugins: ${document.name.padEnd(24)} p50 ${ms(found.p50)}   p95 ${ms(found.p95)}   tonfall takes ${(tonfall / found.p95).toFixed(3)} of it`,
      );
    }
  } finally {
    await server.stop();
  }
}

const own = await measureOwn();
await memory();
await peer(own);
