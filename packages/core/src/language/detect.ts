import type { Language } from '../finding.js';

/** Words that only German has. */
export const germanVotes: readonly string[] =
  'ich du er wir ihr mich dich uns euch mir dir ihm ihnen sie und oder aber nicht kein keine keinen nur noch schon auch wie wenn dass weil damit ob bitte der das den dem des ein eine einen einem einer eines ist sind sein wird werden wurde haben habe kann können müssen möchte für mit von zu auf bei aus nach über unter zum zur im vom'.split(' ');
/** Words that only English has. */
export const englishVotes: readonly string[] =
  'the a you your we our they their them he she it its this that these those and or but not is are be been being have has had do does did can could would should shall of to for from with by at on please thank thanks what when where which who how why if because there here my'.split(' ');

const GERMAN = new Set(germanVotes);
const ENGLISH = new Set(englishVotes);

/** The language of a text. */
export function detectLanguage(text: string): Language {
  let german = 0;
  let english = 0;
  for (const word of text.slice(0, 20_000).toLowerCase().split(/[^\p{L}]+/u)) {
    if (GERMAN.has(word)) german++;
    else if (ENGLISH.has(word)) english++;
    if (/[äöüß]/.test(word)) german++;
  }
  return english > german ? 'en' : 'de';
}
