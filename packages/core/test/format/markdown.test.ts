import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/format/read.js';

/** The blocks of a source; one that is not judged begins with `~`. */
function blocksOf(source: string): string[] {
  const { text, blocks } = readSource('markdown', source);
  return blocks.map((block) => (block.judged ? '' : '~') + text.slice(block.start, block.end));
}

/** The source range of words in the reading. */
function mapped(source: string, words: string): { quote: string; mapped: boolean; balanced: boolean } {
  const reading = readSource('markdown', source);
  const start = reading.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const range = reading.mapRange(start, start + words.length);
  return { quote: source.slice(range.start, range.end), mapped: range.mapped, balanced: range.balanced };
}

describe('transparent marks', () => {
  it.each([
    ['**Sie** müssen zahlen.', 'Sie müssen zahlen.'],
    ['_Sie_ *müssen* __das__ ~~nicht~~ tun.', 'Sie müssen das nicht tun.'],
    ['***Sie*** **_müssen_** das.', 'Sie müssen das.'],
    ['[Sie müssen](https://example.com "Titel") das Formular ausfüllen.', 'Sie müssen das Formular ausfüllen.'],
    ['Sie [müssen](<u v>) und [**dürfen**](u(v)).', 'Sie müssen und dürfen.'],
    ['Sie müs\\*sen \\[das\\] tun.', 'Sie müs*sen [das] tun.'],
    ['<b>Sie</b> <span class="x">müssen</span> zahlen.', 'Sie müssen zahlen.'],
    ['Sie <!-- noch --> müssen.', 'Sie  müssen.'],
    ['Sie\nmüssen\nzahlen.', 'Sie\nmüssen\nzahlen.'],
    ['Sie\\\nmüssen.', 'Sie\nmüssen.'],
    ['- Sie\n  müssen', 'Sie\nmüssen'],
    ['snake_case_name und 2 * 3 * 4', 'snake_case_name und 2 * 3 * 4'],
  ])('%j', (source, text) => {
    expect(blocksOf(source)).toEqual([text]);
  });
  it('reads references whose definition comes later, and keeps brackets without one', () => {
    expect(blocksOf('[Sie müssen][a] bis [Datum], [A] und [b][].\n\n[a]: https://example.com\n  "Titel"\n[b]: <x>')).toEqual([
      'Sie müssen bis [Datum], A und b.',
    ]);
  });
});

describe('opaque stretches', () => {
  it.each([
    ['Call in `npm` order to pay.', 'Call in \ufffc order to pay.'],
    ['``a ` b`` und ` c', '\ufffc und ` c'],
    ['Siehe <https://example.com/a_b_c> und <info@example.com>.', 'Siehe \ufffc und \ufffc.'],
    ['![Sie müssen **zahlen**](bild.png) Text', '\ufffc Text'],
    ['[![Logo](logo.png)](https://example.com) Text', '\ufffc Text'],
    ['<code>Sie müssen</code> eingeben', '\ufffc eingeben'],
  ])('%j', (source, text) => {
    expect(blocksOf(source)).toEqual([text]);
  });
  it('leaves placeholders as they are', () => {
    const source = 'Hallo {name}, {{ x }}, %X%, [Datum], <Vorname>, ${wert}, #NR#!';
    expect(blocksOf(source)).toEqual([source]);
    expect(blocksOf('<Anrede>\nSie müssen')).toEqual(['<Anrede>\nSie müssen']);
  });
});

describe('breaks', () => {
  it.each<[string, string[]]>([
    ['# Sie müssen #\nText', ['Sie müssen', 'Text']],
    ['Titel\n===\nText\n---\nmehr', ['Titel', 'Text', 'mehr']],
    ['- eins\n- zwei\n  1. drei\n* vier\n\n+ fünf', ['eins', 'zwei', 'drei', 'vier', 'fünf']],
    ['- [ ] offen\n- [x] fertig', ['offen', 'fertig']],
    ['| Sie | müssen |\n| --- | :-: |\n| a \\| b | **c** |\nd', ['Sie', 'müssen', 'a | b', 'c', 'd']],
    ['Sie\n\n***\n\nmüssen', ['Sie', 'müssen']],
    ['Sie<br>müssen<br><br>zahlen', ['Sie\nmüssen\n', 'zahlen']],
    ['am\n3. Mai', ['am\n3. Mai']],
    ['Text[^1].\n\n[^1]: Sie müssen\n    das.', ['Text.', 'Sie müssen\ndas.']],
    ['-\tSie\n\n\tmüssen', ['Sie', 'müssen']],
    ['# Sie\r\nmüssen\r\nzahlen\r\n\r\nbald', ['Sie', 'müssen\r\nzahlen', 'bald']],
    ['Sie\rmüssen\r\rzahlen', ['Sie\rmüssen', 'zahlen']],
    ['\ufeff# Sie', ['Sie']],
    ['', []],
  ])('%j', (source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });
});

describe('what is not judged', () => {
  it.each<[string, string[]]>([
    ['---\ntitle: Sie müssen\n---\nText', ['Text']],
    ['+++\na = 1\n+++\nText', ['Text']],
    ['---\n\nText\n\n---', ['Text']],
    ['```\nSie müssen\n```\nText', ['Text']],
    ['~~~ sh\nSie\n```\nmüssen\n~~~~\nText', ['Text']],
    ['Text\n\n```\nSie müssen', ['Text']],
    ['Text\n\n    Sie müssen\n\n\tzahlen\n', ['Text']],
    ['Text\n    weiter', ['Text\nweiter']],
    ['<div>\nSie müssen\n</div>\n\nText', ['Text']],
    ['<script>\n\nSie müssen\n\n</script>\nText', ['Text']],
    ['> Sie müssen\nzahlen\n\nText', ['~Sie müssen\nzahlen', 'Text']],
    ['- a\n\n  > b\n  >\n  > > c\n\n  d', ['a', '~b', '~c', 'd']],
    ['[a]: https://example.com "Sie müssen"\nText', ['Text']],
    ['Gern.\n\nVon: Max\n**Gesendet:** Montag\n\nSie müssen', ['Gern.', '~Von: Max\nGesendet: Montag', '~Sie müssen']],
    ['Von: uns\nAn: Max\n\nText', ['~Von: uns\nAn: Max', 'Text']],
    ['Sure.\n\n-----Original Message-----\n\nYou must', ['Sure.', '~-----Original Message-----', '~You must']],
    ['Gruß\n\n-- \nMax Muster\n\nSie müssen', ['Gruß', '~Max Muster', '~Sie müssen']],
  ])('%j', (source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });
});

describe('places', () => {
  it('take in marks whose partner is inside', () => {
    expect(mapped('Aber **Sie** müssen das.', 'Sie müssen')).toEqual({ quote: '**Sie** müssen', mapped: true, balanced: true });
    expect(mapped('[Sie](u) müssen das.', 'Sie müssen')).toEqual({ quote: '[Sie](u) müssen', mapped: true, balanced: true });
    expect(mapped('Sie <b>müssen</b> das.', 'Sie müssen')).toEqual({ quote: 'Sie <b>müssen</b>', mapped: true, balanced: true });
    expect(mapped('Aber **Sie müssen** das.', 'Sie müssen')).toEqual({ quote: 'Sie müssen', mapped: true, balanced: true });
  });
  it('say when a mark would be left alone', () => {
    expect(mapped('Sie **müssen das** tun.', 'Sie müssen')).toEqual({ quote: 'Sie **müssen', mapped: true, balanced: false });
    expect(mapped('Sie <b>müssen das</b> tun.', 'Sie müssen')).toEqual({ quote: 'Sie <b>müssen', mapped: true, balanced: false });
  });
  it('are not verbatim across character references and code', () => {
    expect(mapped('Sie m&uuml;ssen das.', 'Sie müssen')).toEqual({ quote: 'Sie m&uuml;ssen', mapped: false, balanced: true });
    expect(mapped('Sie&nbsp;müssen das.', 'Sie\u00a0müssen')).toEqual({ quote: 'Sie&nbsp;müssen', mapped: false, balanced: true });
    expect(mapped('F&#252;r &#x53;ie &foo; &amp;', 'Für Sie &foo; &').mapped).toBe(false);
    expect(mapped('Sie müssen `npm` starten.', 'Sie müssen \ufffc starten')).toEqual({
      quote: 'Sie müssen `npm` starten',
      mapped: false,
      balanced: true,
    });
    expect(mapped('Sie müssen `npm` starten.', 'Sie müssen').mapped).toBe(true);
  });
  it('lead over line prefixes', () => {
    expect(mapped('1. Aber Sie\n   müssen das.', 'Sie\nmüssen')).toEqual({ quote: 'Sie\n   müssen', mapped: true, balanced: true });
    expect(mapped('- Aber **Sie\r\n  müssen** das.', 'Sie\nmüssen das')).toEqual({
      quote: '**Sie\r\n  müssen** das',
      mapped: true,
      balanced: true,
    });
  });
});

describe('comments', () => {
  it('are collected from blocks, HTML and paragraphs, in order', () => {
    const source = '<!-- eins -->\n\nText <!--zwei--> mehr\n\n- a\n  b <!-- drei\n  weiter -->\n\n<div>\n<!-- vier -->\n</div>\n';
    const { comments } = readSource('markdown', source);
    expect(comments.map((comment) => comment.text)).toEqual(['eins', 'zwei', 'drei\n  weiter', 'vier']);
    for (const { start, end } of comments) expect(source.slice(start, end)).toMatch(/^<!--[^]*-->$/);
  });
  it('are none in code', () => {
    expect(readSource('markdown', '`<!-- a -->`\n\n    <!-- b -->\n\n```\n<!-- c -->\n```').comments).toEqual([]);
  });
});
