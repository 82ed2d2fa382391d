const FOLDED = new Map<number, string>([
  [0xe4, 'ae'],
  [0xf6, 'oe'],
  [0xfc, 'ue'],
  [0xdf, 'ss'],
  [0x1e9e, 'ss'],
  [0x2019, "'"],
  [0x2018, "'"],
  [0x02bc, "'"],
  [0xe6, 'ae'],
  [0xf8, 'o'],
  [0x142, 'l'],
]);

/** Characters that are not there: soft hyphen, zero-width space, joiners, word joiner, byte order mark, variation selectors. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f);
}

/**
 * The form under which words are compared: lower case, ä = ae, ö = oe, ü = ue, ß = ss, accents dropped, a curly apostrophe straight,
 * invisible characters gone. `fold('Müßten') === 'muessten'`. The tokenizer's hashes are those of the folded word.
 */
export function fold(word: string): string {
  let plain = true;
  let composed = true;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c > 0x7f || (c >= 0x41 && c <= 0x5a)) plain = false;
    if (c > 0x2ff) composed = false;
  }
  if (plain) return word;
  const lower = (composed ? word : word.normalize('NFC')).toLowerCase();
  return lower.replace(BEYOND_ASCII, foldChar);
}

const BEYOND_ASCII = /[^\0-\x7f]/gu;

function foldChar(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return FOLDED.get(code) ?? (isInvisible(code) ? '' : withoutAccent(char));
}

function withoutAccent(char: string): string {
  return char.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
