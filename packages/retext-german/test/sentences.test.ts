import { describe, expect, it } from 'vitest';
import { paragraphs } from './paragraphs.js';
import { readCase, sentencesOf } from './sentences-of.js';

describe('paragraphs', () => {
  it.each(paragraphs)('%s', (line) => {
    const { text, sentences } = readCase(line);
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
