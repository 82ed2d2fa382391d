import { describe, expect, it } from 'vitest';
import { variantsOf } from '../../src/rules/variants.js';

const texts = (example: string, language: 'de' | 'en' = 'de'): Record<string, string> =>
  Object.fromEntries(variantsOf(example, language).map(({ name, text }) => [name, text]));

describe('variants of an example', () => {
  it('are what the format page says', () => {
    expect(texts('**Sie müssen** das Maß "X1" angeben.')).toEqual({
      'as written': 'Sie müssen das Maß "X1" angeben.',
      'with CRLF line ends': 'Sie müssen das\r\nMaß "X1" angeben.',
      'in a list item': '- Sie müssen das Maß "X1" angeben.',
      emphasised: '*Sie müssen das Maß "X1" angeben.*',
      'with the marked words emphasised': '*Sie müssen* das Maß "X1" angeben.',
      'with curly quotes': 'Sie müssen das Maß „X1“ angeben.',
      'after an emoji': '🙂 Sie müssen das Maß "X1" angeben.',
      'with ss for ß': 'Sie müssen das Mass "X1" angeben.',
      'with typed-out umlauts': 'Sie muessen das Maß "X1" angeben.',
      'with decomposed letters': 'Sie mu\u0308ssen das Maß "X1" angeben.',
    });
  });

  it('leave out what cannot apply', () => {
    expect(Object.keys(texts("You can't.", 'en'))).toEqual([
      'as written',
      'with CRLF line ends',
      'in a list item',
      'emphasised',
      'with curly quotes',
      'after an emoji',
    ]);
    expect(texts("You can't.", 'en')['with curly quotes']).toBe('You can’t.');
    const inside = Object.keys(texts('Das **SLA**Papier und **die Frist**.'));
    expect(inside).not.toContain('with the marked words emphasised');
    expect(Object.keys(texts('Wert < 3 * 4'))).not.toContain('in a list item');
  });

  it('keep the line ends of several lines, and indent them in a list', () => {
    const all = texts('Guten Tag,\n\ndas geht nicht.');
    expect(all['with CRLF line ends']).toBe('Guten Tag,\r\n\r\ndas geht nicht.');
    expect(all['in a list item']).toBe('- Guten Tag,\n\n  das geht nicht.');
    expect(all['emphasised']).toBeUndefined();
  });

  it('carry the marks along', () => {
    for (const { name, text, marks } of variantsOf('Leider **können wir** das **nicht** ändern, "so".', 'de')) {
      const words = marks.map(([start, end]) => text.slice(start, end).normalize('NFC').replace(/\s/g, ' '));
      expect(
        words.map((word) => word.replace('oe', 'ö').replaceAll('*', '')),
        name,
      ).toEqual(['können wir', 'nicht']);
    }
  });
});
