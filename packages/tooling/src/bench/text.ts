import { readFileSync } from 'node:fs';

/** Repeatable random numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sentences of our own with slots, so that a long text never repeats itself word for word. One in ten has a fault, as in letters that need a look. */
const SENTENCES = [
  'Ihre Bestellung über # Stück {a} ist heute bei {b} eingetroffen, und wir prüfen sie bis zum #. Mai.',
  'Für {a} senden wir Ihnen gern ein neues Formular, sobald {b} vorliegt.',
  'Vielen Dank für Ihre Nachricht zu {a}, wir haben sie gelesen und an {b} gegeben.',
  'Wenn {a} nicht zu {b} passt, tauschen wir das Gerät innerhalb von # Tagen um.',
  'Der Techniker bringt {a} mit und schließt {b} an.',
  'Bitte nennen Sie uns {a}, dann finden wir {b} sofort.',
  'Die Rechnung Nr. # enthält {a} und {b}.',
  'Am #. Juni liefert der Fahrer {a} zwischen 8 und 12 Uhr an Ihre Adresse.',
  'Auf der Rückseite finden Sie {a}, darunter steht {b} in kleiner Schrift.',
  'Unsere Werkstatt hat {a} gestern gereinigt und mit {b} verbunden.',
  'Falls Sie {a} schon überwiesen haben, betrachten Sie {b} als erledigt.',
  'In der Filiale am Markt können Sie {a} ausprobieren und gegen {b} tauschen.',
  'Herr Kern hat {a} aufgenommen und ruft Sie am Dienstag um # Uhr an.',
  'Seit dem Wechsel zeigt {a} wieder Grün, und {b} bleibt wie gewohnt.',
  'Möchten Sie, dass wir {a} einpacken oder {b} beilegen?',
  'Das Team in Köln prüft {a}, während {b} im Lager bleibt.',
  'Mit der Karte zahlen Sie {a} bequem in # Raten.',
  'Über {a} freuen wir uns sehr, und {b} haben wir weitergegeben.',
  'Nach der Prüfung gehört {a} Ihnen, einschließlich {b} und Zubehör.',
  'Zusammen mit {a} erhalten Sie ein Jahr lang {b} ohne Aufpreis.',
  'Der Vertrag beginnt am #. August und umfasst {a} sowie {b}.',
  'Beim letzten Besuch war {a} in Ordnung, deshalb bleibt {b} unverändert.',
  'Ihre Kollegin hat {a} bereits abgeholt und {b} unterschrieben.',
  'Damit {a} rechtzeitig ankommt, schicken wir {b} heute noch los.',
  'Das Datenblatt erklärt, wie {a} mit {b} zusammenarbeitet.',
  'Im Anhang finden Sie {a}, das Foto zeigt {b} von der Seite.',
  'Gern reservieren wir {a} für Sie, bis {b} eintrifft.',
  'Sie müssen {a} bis Freitag an {b} schicken.',
  'Leider können wir {a} nicht erstatten, weil {b} schon benutzt ist.',
  'Wir melden uns zeitnah, sobald {a} und {b} geprüft sind.',
];
const SYLLABLES =
  'ba be bi bo da de do fa fe ga ge ha he ka ke ko la le li lo ma me mi mo na ne no ra re ri ro sa se si so ta te ti to wa we wi'.split(
    ' ',
  );

/** German-looking text of about `bytes` bytes, in paragraphs of five sentences; the same for the same seed. */
export function makeText(bytes: number, seed = 1): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const noun = (): string => {
    const word = Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(SYLLABLES)).join('');
    return `das ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  };
  const parts: string[] = [];
  for (let size = 0, count = 1; size < bytes; count++) {
    const sentence = pick(SENTENCES)
      .replace('{a}', noun)
      .replace('{b}', noun)
      .replace(/#/g, () => String(1 + Math.floor(next() * 28)));
    parts.push(sentence, count % 5 === 0 ? '\n\n' : ' ');
    size += sentence.length + 2;
  }
  return parts.join('');
}

/** The text of a file, or one made up when there is none. */
export function benchText(file: string | undefined, bytes: number): string {
  return file === undefined ? makeText(bytes) : readFileSync(file, 'utf8');
}

/** Slices of about `size` units that begin at paragraphs. */
export function slices(text: string, size: number): string[] {
  const found: string[] = [];
  for (let start = 0; start + size < text.length;) {
    let end = text.indexOf('\n\n', start + size * 0.8);
    if (end < 0 || end > start + size * 1.2) end = start + size;
    found.push(text.slice(start, end));
    start = end + 1;
  }
  return found;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

export const bytesOf = (text: string): number => Buffer.byteLength(text);
