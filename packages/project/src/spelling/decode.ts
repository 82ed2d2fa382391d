/** How Hunspell's names of encodings are called elsewhere. */
const ENCODINGS: Readonly<Record<string, string>> = { 'microsoft-cp1251': 'windows-1251', 'TIS620-2533': 'windows-874' };

/**
 * The two files of a dictionary as text: the first says in the line SET how both are encoded (without it, Latin-1). Throws `RangeError` for an encoding
 * that does not exist.
 */
export function decodeDictionary(aff: Uint8Array, dic: Uint8Array): { aff: string; dic: string } {
  const head = new TextDecoder('latin1').decode(aff);
  const name = /^[\uFEFF\u00EF\u00BB\u00BF]*SET[ \t]+(\S+)/m.exec(head)?.[1] ?? 'ISO8859-1';
  const decoder = new TextDecoder(ENCODINGS[name] ?? name.replace(/^ISO-?8859/i, 'ISO-8859'));
  const read = (bytes: Uint8Array): string => decoder.decode(bytes).replace(/\r\n?/g, '\n');
  return { aff: read(aff), dic: read(dic) };
}
