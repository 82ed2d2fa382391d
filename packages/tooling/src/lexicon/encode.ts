import type { Assembly } from './assemble.js';
import { StemPool } from './stem-pool.js';

/** The endings a stem can take; column numbers of the kind table. "ge+t" stands around the stem. */
const ENDINGS = [
  '',
  'e',
  'en',
  'n',
  'est',
  'st',
  't',
  'et',
  'te',
  'test',
  'ten',
  'tet',
  'ete',
  'etest',
  'eten',
  'etet',
  'end',
  'nd',
  'ge+t',
  'ge+et',
];

/** Entry kinds that are no verb stems. */
const KIND_PREFIX = 0;
const KIND_STOP = 1;
const VERSION = 2;

/**
 * Packs the verbs into one little-endian block: 16 header words; pairs (32 bit); slots, entries and the kind table (16 bit); lengths, kinds, flags,
 * letters and text (8 bit). `core/src/language/de/lexicon-data.ts` reads it. Nothing in it has to be unpacked: the lookup works on these arrays.
 */
export function encodeLexicon(assembly: Assembly): Uint8Array {
  const pool = new StemPool();
  const kinds = new Map<string, number>([
    ['prefix', KIND_PREFIX],
    ['stop', KIND_STOP],
  ]);
  const kindRows: number[][] = [ENDINGS.map(() => 0), ENDINGS.map(() => 0)];
  const prefixes = [...new Set([...assembly.pairs].map((pair) => pair.slice(0, pair.indexOf('|'))))].sort();
  prefixes.forEach((prefix, i) => pool.entry(prefix, KIND_PREFIX, i));
  for (const word of assembly.stop) pool.entry(word, KIND_STOP, 0);

  const lemmas = [...assembly.bases.keys()].sort();
  const numbers = new Map(lemmas.map((lemma, i) => [lemma, i]));
  const firstEntry: number[] = [];
  const flags: number[] = [];
  lemmas.forEach((lemma, number) => {
    const verb = assembly.bases.get(lemma);
    if (verb === undefined) return;
    firstEntry.push(pool.entries.length);
    let stemLength = lemma.length;
    for (const [stem, endings] of verb.paradigm.stems) {
      const row = ENDINGS.map((ending) => endings.get(ending) ?? 0);
      const key = row.join();
      if (!kinds.has(key)) {
        kinds.set(key, kindRows.length);
        kindRows.push(row);
      }
      if (pool.entries.length === firstEntry[number]) stemLength = stem.length;
      pool.entry(stem, kinds.get(key) ?? 0, number);
    }
    const ending = lemma.length - stemLength;
    flags.push(ending | (verb.bound ? 4 : 0) | (verb.common ? 8 : 0) | (verb.preferSeparable ? 16 : 0) | (verb.paradigm.keepsE ? 32 : 0));
  });
  firstEntry.push(pool.entries.length);
  const pairs = [...assembly.pairs].map((pair) => {
    const [prefix = '', base = ''] = pair.split('|');
    return prefixes.indexOf(prefix) * 65536 + (numbers.get(base) ?? 0);
  });
  pairs.sort((a, b) => a - b);
  const table = pool.hashTable();
  if (kindRows.length > 256 || pool.letters.length > 65535)
    throw new Error('The verb lexicon has outgrown its layout: kinds fit 8 bits, letters 16.');
  const text = Buffer.from([ENDINGS.join(','), ...assembly.overrides].join('\n'), 'latin1');
  const letters = Buffer.from(pool.letters, 'latin1');
  const sizes = [
    VERSION,
    pairs.length,
    pool.entries.length,
    table.slots.length,
    lemmas.length,
    kindRows.length,
    ENDINGS.length,
    prefixes.length,
    letters.length,
    text.length,
  ];
  return concat([
    Uint32Array.from({ length: 16 }, (_, i) => sizes[i] ?? 0),
    Uint32Array.from(pairs),
    table.slots,
    table.next,
    Uint16Array.from(pool.entries, (entry) => entry.offset),
    Uint16Array.from(pool.entries, (entry) => entry.verb),
    Uint16Array.from(firstEntry),
    Uint16Array.from(kindRows.flat()),
    Uint8Array.from(pool.entries, (entry) => entry.stem.length),
    Uint8Array.from(pool.entries, (entry) => entry.kind),
    Uint8Array.from(flags),
    letters,
    text,
  ]);
}

function concat(parts: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}
