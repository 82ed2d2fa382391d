const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite del dfn em font i ins label mark q s small span strike strong sub sup time u wbr br code kbd samp var tt img input button'.split(
    ' ',
  ),
);
const CODE = new Set(['code', 'kbd', 'samp', 'var', 'tt', 'pre', 'script', 'style']);
const SPLITTING = new Set(
  'p div li ul ol hr table tr td th section article header footer h1 h2 h3 h4 h5 h6 blockquote dl dt dd center'.split(' '),
);

/** Elements that stand in running text. */
export const isInlineElement = (name: string): boolean => INLINE.has(name);
/** Elements whose content is code. */
export const isCodeElement = (name: string): boolean => CODE.has(name);
/** Elements that end a paragraph. */
export const isSplittingElement = (name: string): boolean => SPLITTING.has(name);
