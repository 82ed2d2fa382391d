import type { Format, Language } from '@tonfall/core';

/** A stretch of text, UTF-16 offsets `[start, end)`. */
type Stretch = readonly [start: number, end: number];

/** An example as it may stand in somebody's draft. */
export interface Variant {
  /** How it differs from the example, for people: "in a list item". */
  readonly name: string;
  readonly text: string;
  readonly format: Format;
  /** Where the marked words stand in `text`. */
  readonly marks: readonly Stretch[];
}

/** An example split at its marks: every second piece is marked. */
type Pieces = readonly string[];

/** These letters mean something else in Markdown. */
const MARKDOWN = /[*_`<>[\]\\&|~#]|^\s*(\d+[.)]|[-+])\s/m;

/**
 * The example as written, then every variant that can apply to it: CRLF, list item, emphasis around all of it and around the marked words, curly quotes, after an emoji, ss for ß,
 * and in German typed-out umlauts and decomposed letters (NFD). `example` has its words between ** and **, or none marked.
 */
export function variantsOf(example: string, language: Language): Variant[] {
  const pieces = example.split('**');
  const variants = [joined('as written', 'text', pieces)];
  const add = (name: string, changed: Pieces, format: Format = 'text'): void => {
    if (format === 'markdown' || changed.join('') !== pieces.join('')) variants.push(joined(name, format, changed));
  };
  add('with CRLF line ends', crlf(pieces));
  if (!MARKDOWN.test(pieces.join(''))) {
    add('in a list item', around('- ', mapped(pieces, /\n(?!\n)/g, '\n  '), ''), 'markdown');
    if (isOneLine(pieces)) add('emphasised', around('*', pieces, '*'), 'markdown');
    if (canStress(pieces))
      add(
        'with the marked words emphasised',
        pieces.map((piece, index) => (index % 2 === 1 ? `*${piece}*` : piece)),
        'markdown',
      );
  }
  add('with curly quotes', curly(pieces, language));
  add('after an emoji', around('🙂 ', pieces, ''));
  add('with ss for ß', mapped(pieces, /ß/g, 'ss'));
  if (language === 'de') {
    add('with typed-out umlauts', typedOut(pieces));
    add(
      'with decomposed letters',
      pieces.map((piece) => piece.normalize('NFD')),
    );
  }
  return variants;
}

function joined(name: string, format: Format, pieces: Pieces): Variant {
  const marks: Stretch[] = [];
  let text = '';
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) marks.push([text.length, text.length + piece.length]);
    text += piece;
  });
  return { name, text, format, marks };
}

function around(before: string, pieces: Pieces, after: string): Pieces {
  const last = pieces.length - 1;
  return pieces.map((piece, index) => (index === 0 ? before : '') + piece + (index === last ? after : ''));
}

const mapped = (pieces: Pieces, from: RegExp, to: string): Pieces => pieces.map((piece) => piece.replace(from, to));

/** Line ends become CRLF; a single line is wrapped at the space nearest to its middle, as mail programs do. */
function crlf(pieces: Pieces): Pieces {
  if (pieces.some((piece) => piece.includes('\n'))) return mapped(pieces, /\r?\n/g, '\r\n');
  const text = pieces.join('');
  const middle = text.length / 2;
  let best = -1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  let passed = 0;
  return pieces.map((piece) => {
    const at = best - passed;
    passed += piece.length;
    return at >= 0 && at < piece.length ? `${piece.slice(0, at)}\r\n${piece.slice(at + 1)}` : piece;
  });
}

const isOneLine = (pieces: Pieces): boolean => !/\n|^\s|\s$/.test(pieces.join(''));

/** Markdown reads a star as emphasis only where a word begins or ends. */
function canStress(pieces: Pieces): boolean {
  if (pieces.length < 3) return false;
  return pieces.every((piece, index) => {
    if (index % 2 === 1) return /^[\p{L}\p{N}].*[\p{L}\p{N}]$/su.test(piece) && !piece.includes('\n\n');
    const opens = index === pieces.length - 1 || piece === '' || !/[\p{L}\p{N}]$/u.test(piece);
    const closes = index === 0 || piece === '' || !/^[\p{L}\p{N}]/u.test(piece);
    return opens && closes;
  });
}

const QUOTES = { de: ['„', '“'], en: ['“', '”'] } as const;

function curly(pieces: Pieces, language: Language): Pieces {
  let open = false;
  return pieces.map((piece) =>
    piece.replace(/["']/g, (mark) => {
      if (mark === "'") return '’';
      open = !open;
      return QUOTES[language][open ? 0 : 1];
    }),
  );
}

const TYPED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

const typedOut = (pieces: Pieces): Pieces => pieces.map((piece) => piece.replace(/[äöüÄÖÜ]/g, (letter) => TYPED[letter] as string));
