/** Place of `needle` between `from` and `end`, -1 when it is not there. Looks no further than `end`, unlike `indexOf`: leaves are many and the source is long. */
export function findWithin(text: string, needle: string, from: number, end: number): number {
  const first = needle.charCodeAt(0);
  const last = end - needle.length;
  for (let pos = from; pos <= last; pos++) if (text.charCodeAt(pos) === first && text.startsWith(needle, pos)) return pos;
  return -1;
}
