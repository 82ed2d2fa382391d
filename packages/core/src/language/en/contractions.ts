interface Contraction {
  readonly parts: readonly string[];
  /** `false`: also another word (were, ill, its), so the neighbours decide. */
  readonly certain: boolean;
}

/** What follows an apostrophe; 's and 'd stay open until the next word is known. */
export const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'d", "'d"],
  ["'s", "'s"],
]);

const CERTAIN = `can't:can not|cannot:can not|won't:will not|shan't:shall not|ain't:is not|let's:let us|gotta:got to|gonna:going to|wanna:want to|gimme:give me|lemme:let me|dunno:do not know|y'all:you
im:i am|ive:i have|youve:you have|youll:you will|youre:you are|youd:you 'd|theyre:they are|theyve:they have|theyll:they will|theyd:they 'd|weve:we have|itll:it will|thatll:that will|thats:that 's|whats:what 's|theres:there 's|heres:here 's
hes:he 's|shes:she 's|whos:who 's|dont:do not|doesnt:does not|didnt:did not|cant:can not|couldnt:could not|wouldnt:would not|shouldnt:should not|mustnt:must not|neednt:need not|isnt:is not|arent:are not|wasnt:was not|werent:were not
havent:have not|hasnt:has not|hadnt:had not|wont:will not|mightnt:might not|aint:is not|shouldve:should have|couldve:could have|wouldve:would have|mustve:must have|mightve:might have|shoulda:should have|coulda:could have`;

/** Also other words: its, were, ill, id, well, wed, lets. */
const DOUBTFUL = "its:it 's|were:we are|ill:i will|id:i 'd|well:we will|wed:we 'd|lets:let us|ur:you are|your:you are";

export const CONTRACTIONS: ReadonlyMap<string, Contraction> = new Map(
  [CERTAIN, DOUBTFUL].flatMap((list) =>
    list.split(/[|\n]/).map((entry): [string, Contraction] => {
      const [word = '', parts = ''] = entry.split(':');
      return [word, { parts: parts.split(' '), certain: list === CERTAIN }];
    }),
  ),
);
