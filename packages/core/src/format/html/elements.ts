import type { BlockKind } from '../reading.js';

/** Elements whose content nobody reads as a letter. */
const LEFT_OUT = new Set('head script style template noscript svg math object select textarea title iframe audio video canvas'.split(' '));
/** Elements that have no closing tag. */
const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements of HTML that no other list has; each stands for itself. */
const OTHER = new Set(
  'address aside main nav figure figcaption form fieldset legend details summary dialog caption thead tbody tfoot menu search hgroup optgroup option meter output progress data ruby rt rp'.split(
    ' ',
  ),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  li: 'list-item',
  dd: 'list-item',
  ul: 'paragraph',
  ol: 'paragraph',
  table: 'paragraph',
  td: 'cell',
  th: 'cell',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

/** What a block in this element is; undefined for one that says nothing of it (p, div). */
export const kindOfElement = (name: string): BlockKind | undefined => (Object.hasOwn(KINDS, name) ? KINDS[name] : undefined);
export const isLeftOut = (name: string): boolean => LEFT_OUT.has(name);
export const isEmptyElement = (name: string): boolean => EMPTY.has(name);
export const isOtherElement = (name: string): boolean => OTHER.has(name);

/** Classes and ids under which mail programs put what is quoted: Gmail, Thunderbird, Outlook, Yahoo, Apple. */
export const quotingMark = /\b(?:gmail_quote|gmail_attr|moz-cite-prefix|divRplyFwdMsg|appendonsend|yahoo_quoted|OLK_SRC_BODY_SECTION)\b/;
