import { TonfallError } from '@tonfall/core';

/**
 * The text of a draft file. UTF-8, and UTF-16 with a byte order mark; the mark stays in the text, so that offsets count it.
 * Throws `TonfallError` (`not-text`, `not-utf8`) with the cure.
 */
export function decodeDraft(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) {
    throw new TonfallError('not-text', `${file} is not a text file`, { file, hint: 'name a .txt or .md file, or --stdin with text' });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new TonfallError('not-utf8', `${file} is not UTF-8${looksWindows(bytes) ? ', probably Windows-1252' : ''}`, {
      file,
      expected: 'UTF-8, or UTF-16 with a byte order mark',
      hint: 'save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8',
    });
  }
}

/** ä, ö, ü, ß, curly quotes and the dash as single bytes between letters. */
function looksWindows(bytes: Uint8Array): boolean {
  const typical = new Set([0xe4, 0xf6, 0xfc, 0xdf, 0xc4, 0xd6, 0xdc, 0x84, 0x93, 0x94, 0x96, 0x92, 0x80, 0xe9]);
  for (let i = 0; i < bytes.length; i++) {
    if (typical.has(bytes[i] as number) && ((bytes[i + 1] ?? 0) < 0x80 || (bytes[i + 1] ?? 0) > 0xbf)) return true;
  }
  return false;
}
