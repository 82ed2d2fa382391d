import { slices } from './text.js';

/** Ordinary text of a length, cut from the text at hand at another place for each `index`. */
export function ordinary(text: string, format: 'text' | 'markdown', length: number, index: number): string {
  const start = 400_000 + index * Math.min(length, Math.floor((text.length - 400_000) / 4));
  const part = text.slice(start, start + length);
  if (format === 'text') return part;
  return slices(part, 600)
    .map((piece, i) =>
      i % 3 === 0
        ? `## Punkt ${String(i)}\n\n${piece}`
        : i % 3 === 1
          ? `- **${piece.slice(0, 10)}**${piece.slice(10)} [mehr](https://example.com)`
          : `${piece} und \`code\` und _Wort_`,
    )
    .join('\n\n');
}

const filled =
  (unit: string) =>
  (length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const TEXT: Readonly<Record<string, string>> = {
  'no space': 'a',
  'no space, umlauts': 'ä',
  'open quotes': '„',
  'nested quotes': '„»“«"',
  'single quotes': " 'a b",
  'Sie müssen': 'Sie müssen ',
  'you must': 'you must ',
  'müssen müssen': 'müssen ',
  commas: ', ',
  'bare commas': ',',
  brackets: '(',
  'closed brackets': '(a) ',
  'dass chains': 'dass Sie sagen, ',
  'dass without comma': 'dass weil wenn ob ',
  'zero-width': '\u200b',
  'words with zero-width': 'a\u200b \u200d',
  combining: 'a\u0308\u0301',
  'lone surrogates': '\ud800 ',
  nul: '\u0000',
  stops: '. ',
  'bare stops': '.',
  'question marks': '?! ',
  newlines: '\n',
  'short lines': 'Sie\n',
  placeholders: '{',
  'square brackets': '[a ',
  addresses: 'a@',
  schemes: 'a://',
  domains: 'a.de.',
  hyphens: 'a-',
  capitals: 'TCO ',
  numbers: '1. ',
  'digits and stops': '1.',
};
const MARKDOWN: Readonly<Record<string, string>> = {
  'open links': '[a](',
  'block quotes': '> ',
  'emphasis mix': '*a_',
  tags: '<b>',
  backticks: '`',
  'backticks of two lengths': '`a``',
  'list marks': '- ',
  'list marks, lines': '- a\n',
  'nested lists': '1. ',
  tables: '|',
  'table rows': '| a | b |\n',
  images: '![',
  ampersands: '&',
  entities: '&amp;',
  backslashes: '\\',
  comments: '<!--',
  stars: '*',
  'stars and words': '**a ',
  'brackets open': '[',
  'brackets shut': ']',
  'angle brackets': '<',
  tildes: '~~a',
  headings: '# ',
  rules: '---\n',
  footnotes: '[^a]',
  indents: '    a\n',
};

/** Hostile texts of a given length, by name. */
export function hostileTexts(format: 'text' | 'markdown'): Record<string, (length: number) => string> {
  const units = format === 'text' ? TEXT : MARKDOWN;
  return Object.fromEntries(Object.entries(units).map(([kind, unit]) => [kind, filled(unit)]));
}
