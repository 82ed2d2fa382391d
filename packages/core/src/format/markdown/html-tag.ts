/** End of the open or closing tag at `pos` (`<`); -1 when there is none. */
export function endOfTag(text: string, pos: number, end: number): number {
  let at = pos + 1;
  const closing = text.charCodeAt(at) === 0x2f;
  if (closing) at++;
  if (at >= end || !isLetter(text.charCodeAt(at))) return -1;
  while (at < end && isNameChar(text.charCodeAt(at))) at++;
  if (closing) {
    at = skip(text, at, end);
    return at < end && text.charCodeAt(at) === 0x3e ? at + 1 : -1;
  }
  for (;;) {
    const space = skip(text, at, end);
    const code = space < end ? text.charCodeAt(space) : 0;
    if (code === 0x3e) return space + 1;
    if (code === 0x2f) return space + 1 < end && text.charCodeAt(space + 1) === 0x3e ? space + 2 : -1;
    if (space === at || !isAttributeStart(code)) return -1;
    at = endOfAttribute(text, space, end);
    if (at < 0) return -1;
  }
}

/** `name`, `name=value`, `name = "value"` */
function endOfAttribute(text: string, pos: number, end: number): number {
  let at = pos;
  while (at < end && isAttributeChar(text.charCodeAt(at))) at++;
  const sign = skip(text, at, end);
  if (sign >= end || text.charCodeAt(sign) !== 0x3d) return at;
  at = skip(text, sign + 1, end);
  const quote = text.charCodeAt(at);
  if (at < end && (quote === 0x22 || quote === 0x27)) {
    for (let i = at + 1; i < end; i++) if (text.charCodeAt(i) === quote) return i + 1;
    return -1;
  }
  const start = at;
  while (at < end && isBareChar(text.charCodeAt(at))) at++;
  return at > start ? at : -1;
}

/** End of `<scheme:…>` or `<name@host>` at `pos`; -1 when there is none. */
export function endOfAutolink(text: string, pos: number, end: number): number {
  let scheme = false;
  let mail = false;
  for (let i = pos + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3e) return (scheme || mail) && i > pos + 3 ? i + 1 : -1;
    if (code <= 0x20 || code === 0x3c) return -1;
    if (code === 0x3a && !scheme && !mail) {
      if (i - pos < 3 || i - pos > 33 || !isLetter(text.charCodeAt(pos + 1))) return -1;
      scheme = true;
    } else if (code === 0x40 && !scheme && i > pos + 1) mail = true;
    else if (!scheme && !isAddressChar(code)) return -1;
  }
  return -1;
}

function skip(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) break;
    at++;
  }
  return at;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isNameChar = (code: number): boolean => isLetter(code) || isDigit(code) || code === 0x2d;
const isAttributeStart = (code: number): boolean => isLetter(code) || code === 0x5f || code === 0x3a;
const isAttributeChar = (code: number): boolean => isAttributeStart(code) || isDigit(code) || code === 0x2e || code === 0x2d;
const isAddressChar = (code: number): boolean => isNameChar(code) || ".!#$%&'*+/=?^_`{|}~".includes(String.fromCharCode(code));

function isBareChar(code: number): boolean {
  return code > 0x20 && code !== 0x22 && code !== 0x27 && code !== 0x3c && code !== 0x3d && code !== 0x3e && code !== 0x60;
}
