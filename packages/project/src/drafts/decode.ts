import { TonfallError } from '@tonfall/core';

/** First bytes of files that people name by mistake, and what they are. */
const KINDS: readonly (readonly [start: string, name: string, cure: string])[] = [
  ['%PDF-', 'a PDF', 'copy its text into a .txt file'],
  ['PK\u0003\u0004', 'a Word document or another zip file', 'save it as plain text (.txt, UTF-8)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document', 'save it as plain text (.txt, UTF-8)'],
  ['{\\rtf', 'an RTF document', 'save it as plain text (.txt, UTF-8)'],
];

/**
 * The text of a draft: UTF-8, or UTF-16 with a byte order mark. The mark stays in the text, so that offsets count it.
 * Throws `TonfallError` (`not-text`, `not-utf8`) with the cure; `name` is what the error calls the draft.
 */
export function decodeDraft(bytes: Uint8Array, name: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le', name);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be', name);
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = KINDS.find(([signature]) => start.startsWith(signature));
  if (kind !== undefined)
    throw new TonfallError('not-text', `${name} is ${kind[1]}`, { file: name, expected: 'text or Markdown', hint: kind[2] });
  if (bytes.subarray(0, 8192).includes(0)) throw binary(bytes, name);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw otherEncoding(bytes, name);
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new TonfallError('not-utf8', `${name} begins like UTF-16 and goes on otherwise`, {
      file: name,
      expected: 'UTF-8, or UTF-16 with a byte order mark',
      hint: 'save it as UTF-8',
    });
  }
}

/** Text in UTF-16 has a zero in every second byte, a program or a picture has them anywhere. */
function binary(bytes: Uint8Array, name: string): TonfallError {
  const part = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  part.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  const wide = Math.max(even, odd) > part.length / 3 && Math.min(even, odd) < part.length / 20;
  if (wide)
    return new TonfallError('not-utf8', `${name} looks like UTF-16 without a byte order mark`, {
      file: name,
      expected: 'UTF-8, or UTF-16 with a byte order mark',
      hint: 'save it as UTF-8',
    });
  return new TonfallError('not-text', `${name} is not a text file`, {
    file: name,
    expected: 'text or Markdown',
    hint: 'name a .txt or .md file',
  });
}

function otherEncoding(bytes: Uint8Array, name: string): TonfallError {
  const at = firstBadByte(bytes);
  const line = bytes.subarray(0, at).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  const windows = looksLikeWindows(bytes);
  return new TonfallError('not-utf8', `${name} is not UTF-8 (line ${String(line)})${windows ? '; it looks like Windows-1252' : ''}`, {
    file: name,
    line,
    expected: 'UTF-8, or UTF-16 with a byte order mark',
    hint: windows ? 'save it as UTF-8 in your editor, or convert it: iconv -f WINDOWS-1252 -t UTF-8' : 'save it as UTF-8 in your editor',
  });
}

/** Where UTF-8 ends. */
function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const more = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
    if (more < 0) return at;
    for (let i = 1; i <= more; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return at;
    at += more + 1;
  }
  return bytes.length;
}

/** Umlauts, accents, curly quotes, the dash and the euro sign of Windows-1252. */
const WINDOWS = new Set([
  0xe4, 0xf6, 0xfc, 0xdf, 0xc4, 0xd6, 0xdc, 0xe9, 0xe8, 0xe0, 0xa0, 0xa7, 0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97,
]);

/** Are most of the bytes beyond ASCII ones that Windows-1252 letters take? */
function looksLikeWindows(bytes: Uint8Array): boolean {
  let typical = 0;
  let all = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    all++;
    if (WINDOWS.has(byte)) typical++;
  }
  return typical * 2 > all;
}
