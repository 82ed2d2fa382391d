import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/format/read.js';

/** The blocks of a source; one that is not judged begins with `~`. */
function blocksOf(source: string): string[] {
  return readSource('text', source).blocks.map((block) => (block.judged ? '' : '~') + source.slice(block.start, block.end));
}

describe('paragraphs', () => {
  it.each<[string, string[]]>([
    ['Guten Tag,\nSie müssen zahlen.\n\nGruß', ['Guten Tag,\nSie müssen zahlen.', 'Gruß']],
    ['Sie\r\nmüssen\r\n \t\r\nzahlen\r\n', ['Sie\r\nmüssen', 'zahlen']],
    ['Sie\rmüssen\r\rzahlen', ['Sie\rmüssen', 'zahlen']],
    ['Sie\u2028müssen\u2029\u2028zahlen', ['Sie\u2028müssen', 'zahlen']],
    ['\ufeffSie müssen', ['Sie müssen']],
    ['Sie müssen\n----\nzahlen\n=====\n', ['Sie müssen', 'zahlen']],
    ['  \n\n', []],
    ['', []],
  ])('%j', (source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });
});

describe('list items', () => {
  it.each<[string, string[]]>([
    ['Bitte:\n- eins\n* zwei\n• drei\n  weiter\n', ['Bitte:', 'eins', 'zwei', 'drei\n  weiter']],
    ['Bitte:\n1. eins\n2. zwei\n10) zehn', ['Bitte:', 'eins', 'zwei', 'zehn']],
    ['a) eins\nb) zwei', ['eins', 'zwei']],
    ['Wir liefern am\n3. Mai, nicht am\n4. Juni.', ['Wir liefern am\n3. Mai, nicht am\n4. Juni.']],
    ['Das ist\n– leider –\nso.', ['Das ist\n– leider –\nso.']],
    ['-5 Grad\n*wichtig* und\n1.5 Liter', ['-5 Grad\n*wichtig* und\n1.5 Liter']],
  ])('%j', (source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });
});

describe('history and signature are not judged', () => {
  it.each<[string, string[]]>([
    ['Gern.\n> Was nun?\n> Hallo\nJa.', ['Gern.', '~> Was nun?\n> Hallo', 'Ja.']],
    ['Gruß\n-- \nMax\n\nFirma', ['Gruß', '~Max', '~Firma']],
    ['Gern.\n\nVon: Max\nGesendet: Montag\nAn: uns\n\nSie müssen', ['Gern.', '~Von: Max\nGesendet: Montag\nAn: uns', '~Sie müssen']],
    ['Sure.\nFrom: Max\nSent: Monday\n\nYou must', ['Sure.', '~From: Max\nSent: Monday', '~You must']],
    ['Von: uns\nAn: Max\n\nSie müssen', ['~Von: uns\nAn: Max', 'Sie müssen']],
    [
      'Gern.\n\nAm 3. Mai 2026 um 10:12 schrieb Max <max@example.com>:\n\nSie müssen',
      ['Gern.', '~Am 3. Mai 2026 um 10:12 schrieb Max <max@example.com>:', '~Sie müssen'],
    ],
    [
      'Gern.\n\nOn Mon, 4 May 2026 at 10:12, Max\n<max@example.com> wrote:\n> Hm\n\nSure.',
      ['Gern.', '~On Mon, 4 May 2026 at 10:12, Max\n<max@example.com> wrote:\n> Hm', 'Sure.'],
    ],
    ['Sure.\n-----Original Message-----\nYou must', ['Sure.', '~-----Original Message-----\nYou must']],
    [
      'Gern.\n\n---------- Weitergeleitete Nachricht ----------\nSie müssen',
      ['Gern.', '~---------- Weitergeleitete Nachricht ----------\nSie müssen'],
    ],
    ['Am 3. Mai um 10:12 schrieb ich Ihnen:\n\nSie müssen', ['Am 3. Mai um 10:12 schrieb ich Ihnen:', 'Sie müssen']],
    ['Am 3. Mai haben wir\nden Brief verschickt:\n\nSie müssen', ['Am 3. Mai haben wir\nden Brief verschickt:', 'Sie müssen']],
    ['Von: hier aus\n\nkann ich helfen.', ['Von: hier aus', 'kann ich helfen.']],
  ])('%j', (source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });
});
