const OPENS = '<!--';
const CLOSES = '-->';

/** A source without tonfall's comments. A line that held nothing else goes with its comment. Linear. */
export function withoutOwnComments(source: string): string {
  let text = '';
  let from = 0;
  for (let open = source.indexOf(OPENS); open >= 0; open = source.indexOf(OPENS, open + 1)) {
    if (
      !source
        .slice(open + OPENS.length, open + 200)
        .trimStart()
        .startsWith('tonfall-')
    )
      continue;
    const close = source.indexOf(CLOSES, open + OPENS.length);
    if (close < 0) break;
    const end = close + CLOSES.length;
    let start = open;
    while (start > from && isSpace(source[start - 1])) start--;
    let next = end;
    while (isSpace(source[next])) next++;
    const alone =
      (start === 0 || source[start - 1] === '\n') && (next === source.length || source[next] === '\n' || source.startsWith('\r\n', next));
    text += source.slice(from, start);
    from = alone ? next + (source.startsWith('\r\n', next) ? 2 : 1) : end;
    open = end - 1;
  }
  return text + source.slice(from);
}

const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\t';
