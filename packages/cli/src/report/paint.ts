import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';
export type Paint = (style: Style, text: string) => string;

/** Colours where the terminal has them; NO_COLOR and FORCE_COLOR decide first. */
export function createPaint(stream: { isTTY?: boolean | undefined }, environment: NodeJS.ProcessEnv): Paint {
  const forced = environment['FORCE_COLOR'];
  const off = environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '';
  const on = forced !== undefined && forced !== '' ? forced !== '0' : !off && stream.isTTY === true && environment['TERM'] !== 'dumb';
  return on ? (style, text) => styleText(style, text) : (_, text) => text;
}
