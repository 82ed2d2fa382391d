import wideWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.js';
import { Positions } from '../../src/report/position.js';
import { width } from '../../src/report/width.js';
import { wrap } from '../../src/report/wrap.js';

/** The lines as a terminal shows them: the text, and the marks under it. */
function show(text: string, words: string, columns = 80): string[] {
  const start = text.indexOf(words);
  return excerpt(new Positions(text), start, start + words.length, columns).flatMap(({ lead, marked, tail, indent, length }) => [
    lead + marked + tail,
    ' '.repeat(indent) + '~'.repeat(length),
  ]);
}

describe('excerpt', () => {
  it('marks the words under the line', () => {
    expect(show('Also: Sie müssen zahlen.', 'Sie müssen')).toEqual(['Also: Sie müssen zahlen.', '      ~~~~~~~~~~']);
  });

  it.each([
    ['a tab is one column', 'a\tb\tSie müssen', ['a b Sie müssen', '    ~~~~~~~~~~']],
    ['wide characters are two', '日本🙂 Sie müssen', ['日本🙂 Sie müssen', '       ~~~~~~~~~~']],
    ['combining ones none', 'u\u0308ber Sie müssen', ['u\u0308ber Sie müssen', '     ~~~~~~~~~~']],
    ['control characters are shown, not sent', 'a\u001b[2J\u202e Sie müssen', ['a\ufffd[2J\ufffd Sie müssen', '       ~~~~~~~~~~']],
    ['indentation goes', '    \t  Sie müssen', ['Sie müssen', '~~~~~~~~~~']],
  ])('%s', (_name, text, lines) => {
    expect(show(text, 'Sie müssen')).toEqual(lines);
  });

  it('shows each line of words that go over a line end', () => {
    expect(show('Guten Tag, Sie\r\n  müssen jetzt', 'Sie\r\n  müssen')).toEqual([
      'Guten Tag, Sie',
      '           ~~~',
      'müssen jetzt',
      '~~~~~~',
    ]);
    expect(show('a\nb\nc\nd\ne', 'a\nb\nc\nd\ne')).toHaveLength(6);
  });

  it.each([40, 60, 96])('cuts a long line around the words, at words, to %d columns', (columns) => {
    const around = 'Das ist ein langer Satz mit vielen Wörtern davor und 日本語 dahinter. '.repeat(6);
    for (const text of [`${around}Sie müssen ${around}`, `Sie müssen ${around}`, `${around}Sie müssen`]) {
      const [line = '', marks = ''] = show(text, 'Sie müssen', columns);
      expect(width(line)).toBeLessThanOrEqual(columns);
      expect(line.slice(line.indexOf('Sie müssen'))).toMatch(/^Sie müssen/);
      expect(width(line.slice(0, line.indexOf('Sie müssen')))).toBe(marks.indexOf('~'));
      const whole = new Set(text.split(/\s+/).concat('…'));
      for (const word of line.trim().split(/\s+/)) expect(whole).toContain(word);
    }
  });

  it('cuts words that are longer than the line, and keeps the time linear on a line of a megabyte', () => {
    const [line = ''] = show(`${'x'.repeat(200)} ${'y'.repeat(200)}`, 'y'.repeat(200), 50);
    expect(width(line)).toBeLessThanOrEqual(50);
    const long = `${'wort '.repeat(200_000)}Sie müssen${' wort'.repeat(200_000)}`;
    expect(width(show(long, 'Sie müssen', 60)[0] ?? '')).toBeLessThanOrEqual(60);
  });
});

describe('wrap', () => {
  it('wraps at spaces, by what is seen', () => {
    expect(wrap('eins zwei drei', 9)).toEqual(['eins zwei', 'drei']);
    expect(wrap('日本 日本 日本', 9)).toEqual(['日本 日本', '日本']);
    expect(wrap('Donaudampfschiff ja', 5)).toEqual(['Donaudampfschiff', 'ja']);
    expect(wrap('10\u00a0000 Euro', 8)).toEqual(['10\u00a0000', 'Euro']);
    expect(wrap('', 8)).toEqual([]);
  });
});

describe('Positions', () => {
  it('counts lines at \\n, \\r\\n and \\r, columns in UTF-16 units', () => {
    const positions = new Positions('a\r\n🙂b\rc\n');
    expect([0, 1, 3, 5, 6, 7, 9].map((offset) => positions.at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 2, column: 4 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});

describe('width', () => {
  it('counts every character of the plain planes as the library does', () => {
    for (let code = 0; code < 0x3000; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(width(text), code.toString(16)).toBe(wideWidth(text));
    }
  });
});
