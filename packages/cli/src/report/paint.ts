const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39] } as const;

export type Style = keyof typeof CODES;
export type Paint = (style: Style, text: string) => string;

/** Colours where the terminal has them; NO_COLOR and FORCE_COLOR decide first. */
export function createPaint(
  stream: { readonly isTTY?: boolean | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const forced = environment['FORCE_COLOR'];
  const off = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  const on = forced !== undefined && forced !== '' ? forced !== '0' && forced !== 'false' : !off && stream.isTTY === true;
  return on ? (style, text) => `\u001b[${String(CODES[style][0])}m${text}\u001b[${String(CODES[style][1])}m` : (_, text) => text;
}
