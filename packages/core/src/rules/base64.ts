const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of 32-bit numbers, little-endian. Own code, because core has neither Buffer nor btoa. */
export function packNumbers(numbers: Int32Array): string {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  numbers.forEach((value, index) => {
    view.setInt32(index * 4, value, true);
  });
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] as number;
    const b = bytes[i + 1] ?? 0;
    const c = bytes[i + 2] ?? 0;
    out += (DIGITS[a >> 2] as string) + (DIGITS[((a & 3) << 4) | (b >> 4)] as string);
    out += i + 1 < bytes.length ? (DIGITS[((b & 15) << 2) | (c >> 6)] as string) : '=';
    out += i + 2 < bytes.length ? (DIGITS[c & 63] as string) : '=';
  }
  return out;
}

const values = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;

/** The numbers of `packNumbers`. */
export function unpackNumbers(text: string): Int32Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const a = values[text.charCodeAt(i)] as number;
    const b = values[text.charCodeAt(i + 1)] as number;
    const c = values[text.charCodeAt(i + 2)] as number;
    const d = values[text.charCodeAt(i + 3)] as number;
    bytes[at++] = (a << 2) | (b >> 4);
    bytes[at++] = (b << 4) | (c >> 2);
    bytes[at++] = (c << 6) | d;
  }
  const length = (bytes.length - padding) >> 2;
  const view = new DataView(bytes.buffer);
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = view.getInt32(i * 4, true);
  return numbers;
}
