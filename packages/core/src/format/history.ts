const LONGEST_ATTRIBUTION = 300;
const LONGEST_LINE = 120;

/** `-- ` alone on its line: what follows is the signature. */
export function isSignatureMark(source: string, start: number, end: number): boolean {
  if (end - start < 2 || source.charCodeAt(start) !== 0x2d || source.charCodeAt(start + 1) !== 0x2d) return false;
  for (let i = start + 2; i < end; i++) if (source.charCodeAt(i) !== 0x20) return false;
  return true;
}

/** `-----Original Message-----`, `Begin forwarded message:` and the like. */
export function isForwardMark(source: string, start: number, end: number): boolean {
  if (end - start > LONGEST_LINE) return false;
  const first = source.charCodeAt(start) | 0x20;
  const dashes = source.startsWith('--', start) || source.startsWith('__', start);
  // a: Anfang der …, b: Begin …, u: Ursprüngliche …
  if (!dashes && first !== 0x61 && first !== 0x62 && first !== 0x75) return false;
  const line = source.slice(start, end).toLowerCase().trim();
  if (dashes) return /(?:nachricht|message|mail)/.test(line) && /[-_]$/.test(line);
  return /^(?:anfang der weitergeleiteten nachricht|begin forwarded message|ursprüngliche nachricht):?$/.test(line);
}

/** `Von:` or `From:`, the first header line of a quoted mail. */
export function isSenderLine(source: string, start: number): boolean {
  const code = source.charCodeAt(start) | 0x20;
  if (code !== 0x76 && code !== 0x66 && code !== 0x2a) return false;
  return /^\*{0,2}(?:von|from):/i.test(source.slice(start, start + 8));
}

/** `Gesendet:`, `Date:` …: a header line that stands below the sender's. */
export function isLowerHeader(source: string, start: number): boolean {
  return /^\*{0,2}(?:gesendet|sent|date|datum|an|to|cc|betreff|subject):/i.test(source.slice(start, start + 12));
}

/** May `Am 3. Mai 2026 um 10:12 schrieb …` or `On Mon, 4 May 2026, … wrote:` begin here? */
export function mayBeAttribution(source: string, start: number): boolean {
  return source.startsWith('Am ', start) || source.startsWith('On ', start);
}

/** Is it one, from `start` to the end of a line? It may run over lines, tells who wrote (with an address) or when (with a time), and is not the agent's own "schrieb ich". */
export function isAttribution(source: string, start: number, end: number): boolean {
  let last = end;
  while (last > start && (source.charCodeAt(last - 1) === 0x20 || source.charCodeAt(last - 1) === 0xa0)) last--;
  if (source.charCodeAt(last - 1) !== 0x3a || last - start > LONGEST_ATTRIBUTION) return false;
  const text = source.slice(start, last);
  if (!/\b(?:schrieb|wrote|geschrieben)\b/.test(text) || !/\d/.test(text)) return false;
  return /[@<]|\d[:.]\d\d/.test(text) && !/\bschrieb (?:ich|wir|sie)\b|\b(?:I|we|you) wrote\b/.test(text);
}
