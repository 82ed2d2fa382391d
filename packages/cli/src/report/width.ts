import wideWidth from 'fast-string-width';

/** Columns of a terminal that `text` takes. Plain Latin text is counted here: the library costs its tables at the first call. */
export function width(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain =
      (code >= 0x20 && code < 0x7f) ||
      (code >= 0xa1 && code < 0x300 && code !== 0xad) ||
      (code >= 0x2010 && code <= 0x2027) ||
      code === 0x20ac;
    if (!plain) return wideWidth(text);
  }
  return text.length;
}
