import { TonfallError } from '@tonfall/core';
import { describe, expect, it } from 'vitest';
import { decodeDraft } from '../../src/drafts/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function problem(bytes: Uint8Array): TonfallError {
  try {
    decodeDraft(bytes, 'brief.txt');
  } catch (error) {
    if (error instanceof TonfallError) return error;
  }
  throw new Error('was read');
}

describe('decodeDraft', () => {
  it('reads UTF-8, with its byte order mark as a character', () => {
    expect(decodeDraft(utf8('Grüße 🙂 – „ja“'), 'a')).toBe('Grüße 🙂 – „ja“');
    expect(decodeDraft(utf8('\ufeffSie'), 'a')).toBe('\ufeffSie');
    expect(decodeDraft(new Uint8Array(), 'a')).toBe('');
  });

  it('reads UTF-16 with a byte order mark, both ways round', () => {
    const little = new Uint8Array(Buffer.from('\ufeffGrüße 🙂', 'utf16le'));
    expect(decodeDraft(little, 'a')).toBe('\ufeffGrüße 🙂');
    expect(decodeDraft(new Uint8Array(Buffer.from(little).swap16()), 'a')).toBe('\ufeffGrüße 🙂');
  });

  it('names Windows-1252, the line, and the cure', () => {
    const error = problem(new Uint8Array(Buffer.from('Guten Tag,\n\nviele Grüße\n', 'latin1')));
    expect(error).toMatchObject({ code: 'not-utf8', file: 'brief.txt', line: 3 });
    expect(error.message).toBe('brief.txt is not UTF-8 (line 3); it looks like Windows-1252');
    expect(error.hint).toContain('iconv -f WINDOWS-1252 -t UTF-8');
  });

  it('does not guess an encoding from bytes that could be any', () => {
    const error = problem(Uint8Array.of(0x41, 0xc3, 0x28, 0xb1, 0xc1, 0xd2));
    expect(error.message).toBe('brief.txt is not UTF-8 (line 1)');
    expect(error.hint).not.toContain('1252');
  });

  it.each([
    ['a sequence cut off by the end', [0x41, 0xe2, 0x82]],
    ['an overlong sequence', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
  ])('refuses %s', (_name, bytes) => {
    expect(problem(Uint8Array.from(bytes)).code).toBe('not-utf8');
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7\nabc'), 'a PDF'],
    ['a Word document', utf8('PK\u0003\u0004abc'), 'a Word document'],
    ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'an old Word document'],
    ['RTF', utf8('{\\rtf1 Sie m\\u252 ?ssen}'), 'an RTF document'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49), 'not a text file'],
  ])('says of %s what it is', (_name, bytes, words) => {
    const error = problem(bytes);
    expect(error.code).toBe('not-text');
    expect(error.message).toContain(words);
    expect(error.hint).toBeTruthy();
  });

  it('recognises UTF-16 without a byte order mark', () => {
    expect(problem(new Uint8Array(Buffer.from('Sie müssen das Formular ausfüllen.', 'utf16le'))).message).toBe(
      'brief.txt looks like UTF-16 without a byte order mark',
    );
  });

  it('refuses half a character of UTF-16', () => {
    expect(problem(Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42)).code).toBe('not-utf8');
  });
});
