import { describe, expect, it } from 'vitest';
import { heldOut } from './held-out.js';
import { readCase, sentencesOf } from './sentences-of.js';

describe('held-out paragraphs', () => {
  it.each(heldOut)('%s', (line) => {
    const { text, sentences } = readCase(line);
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
