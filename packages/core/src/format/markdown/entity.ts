import { characterEntities } from 'character-entities';

const LONGEST_NAME = 31;

/** A character reference and what it stands for. */
export interface Entity {
  readonly end: number;
  readonly text: string;
}

/** The character reference at `pos` (`&`): `&auml;`, `&#228;`, `&#xE4;`; undefined when there is none. */
export function entityAt(text: string, pos: number, end: number): Entity | undefined {
  const numeric = text.charCodeAt(pos + 1) === 0x23;
  const limit = Math.min(end, pos + LONGEST_NAME + 2);
  let close = pos + (numeric ? 2 : 1);
  while (close < limit && isNameChar(text.charCodeAt(close))) close++;
  if (close >= end || text.charCodeAt(close) !== 0x3b) return undefined;
  if (!numeric) {
    const name = text.slice(pos + 1, close);
    const value = Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined;
    return value === undefined ? undefined : { end: close + 1, text: value };
  }
  const digits = text.slice(pos + 2, close);
  const hex = /^[xX][0-9a-fA-F]{1,6}$/.test(digits);
  if (!hex && !/^[0-9]{1,7}$/.test(digits)) return undefined;
  return { end: close + 1, text: character(hex ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)) };
}

function character(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

function isNameChar(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}
