/** What is written in two ways: British, American. The dictionary has the second ones. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)our(?!s?el)/, 'or'],
  [/is(?=[eia])/, 'iz'],
  [/ys(?=[ei])/, 'yz'],
  [/([lp])\1(?=(?:ed|ers?|ings?|ors?|ery)$)/, '$1'],
  [/([bt])re(?=[sd]?$)/, '$1er'],
  [/[ao]e(?=[b-df-np-z])/, 'e'],
  [/(?<=lic|def|off|pret)ence/, 'ense'],
  [/(?<=fulfi|enro|insta|disti|appa|enthra|insti)l(?=(?:ments?|s)?$)/, 'll'],
  [/(?<=^ski|^wi)l(?=ful)/, 'll'],
  [/^enq/, 'inq'],
  [/ogue(?=[ds]?$)/, 'og'],
  [/(?<=dg)ement/, 'ment'],
  [/(?<=siz|sal|lik|liv)eable$/, 'able'],
  [/^mould/, 'mold'],
  [/plough/, 'plow'],
  [/^cheque/, 'check'],
  [/^tyre/, 'tire'],
  [/^kerb/, 'curb'],
  [/grey/, 'gray'],
  [/gramme/, 'gram'],
  [/^artef/, 'artif'],
  [/^scept/, 'skept'],
  [/^storey/, 'story'],
  [/^cosy/, 'cozy'],
  [/(?<=^prac)tis/, 'tic'],
  [/^alumini/, 'alumin'],
  [/^jewelle/, 'jewel'],
  [/^pyjama/, 'pajama'],
  [/^draught/, 'draft'],
  [/(?<=^age)ing/, 'd'],
  [/(?<=^(?:lear|bur))nt$/, 'ned'],
  [/(?<=^spel|^spil|^smel)t$/, 'led'],
];

/** American spellings of a word that may be British: colour, organising, cancelled, centre, enquiry. */
export function american(word: string): string[] {
  const found: string[] = [];
  for (const [british, other] of PAIRS) {
    const changed = word.replace(british, other);
    if (changed !== word) found.push(changed);
  }
  // Two in one word: colourise, organisational behaviour.
  if (found.length > 1) found.push(PAIRS.reduce((changed, [british, other]) => changed.replace(british, other), word));
  return found;
}
