import type { Language } from '../finding.js';
import { Char, packedClass } from '../text/char-class.js';
import { fold } from '../text/fold.js';
import { HASH_SEED, step } from '../text/vocabulary.js';

/**
 * Words whose presence votes for German: function words and small talk that English does not have. Left out are words of both languages
 * ("in", "so", "also", "will", "war", "was", "die", "man", "hat", "am", "an", "den", "um", "nun", "tut", "bin", "her", "gut").
 */
export const germanVotes: readonly string[] = words(
  'ich du er wir ihr mich dich uns euch mir dir ihm ihn ihnen sie es mein meine meinen meiner meinem dein deine deinen deiner unser unsere unseren unserer unserem',
  'ihre ihren ihrer ihrem ihres euer eure euren eurer sein seine seinen sich der das dem dass ein eine einen einem einer eines kein keine keinen keiner keinem',
  'diese dieser dieses diesen diesem jede jeder jedes jeden welche welcher welches und oder aber denn sondern wenn weil damit obwohl sobald bevor nachdem falls',
  'nicht nichts nie nur noch schon auch sehr mehr immer bereits leider gerne gern bitte danke vielen dank etwas alles alle allen jetzt dann dort heute morgen',
  'gestern ist sind bist seid waren wird werden wurde wurden worden habe haben hatte hatten habt kann kannst können könnten könnte konnte konnten muss musst müssen müsst',
  'müssten soll sollen sollte sollten wollen wollte möchte möchten darf dürfen dürfte würde würden hätte hätten wäre wären lassen gibt geht',
  'für mit von zu zum zur auf bei beim aus nach über unter durch gegen ohne vor vom seit bis zwischen wegen als wie wo wann warum wieso weshalb wer wem wen',
  'ja nein doch mal eben wieder weiter hallo guten liebe lieber sehr geehrte geehrter grüße grüßen gruß freundlichen viele herzliche',
);

/** Words whose presence votes for English and that German does not have. Left out, beside those above: "a", "i", "do", "us", "all", "still", "mine". */
export const englishVotes: readonly string[] = words(
  'the you your yours my me he we our ours they their them she him his it its this that these those and or but if because although while when where which who whom whose',
  'why how what there here not no yes never only very more most already please thank thanks sure is of to for from with without by on at into about after before',
  'until since through during between against as than then are be been being were have has had having does did done can cannot could would should must may might shall',
  "get got let know need want like make just now any some every each other again too yet both been i'm i've i'll i'd you're you've you'll we're we've we'll don't doesn't didn't",
  "can't won't isn't aren't wasn't it's that's there's let's hello dear regards sincerely welcome happy help",
);

/** What tells the language of a short message, but may stand in texts of the other: half a vote. */
const germanHints = words(
  'die den des war hat am um nun bin hier gut tut klar gern stimmt schönen tag abend problem frage moment einmal wohl gleich sofort natürlich richtig genau verstanden',
  'entschuldigung name email ok okay bestellung bestellnummer stornierung stimmt konto daten schade super schreiben schauen warten helfen sehen',
);
const englishHints = words(
  'i do us all am an was will hi hey ok okay good great perfect fine right alright absolutely certainly correct apologies sorry welcome wonderful awesome understood noted day',
  'nice moment minute minutes order account email number name check checking wait adding within few hours bye hold one time issue problem question please take see look send sent give given would',
);

/** The words of the first pages tell the language; the rest would not change it. */
const MOST_CHARACTERS = 12_000;
const VOTE = 2;
const HINT = 1;

/** A lead of fifty words: what follows will not turn it. */
const CLEAR_LEAD = 100;
const SLOTS = 2048;

/** Hashes of folded words and what they vote: for German positive, for English negative. Open addressing, since this runs on each keystroke. */
interface Table {
  readonly hashes: Int32Array;
  readonly weights: Int8Array;
}

/** Made at the first call. */
let table: Table | undefined;

/**
 * The language of a draft, by its function words and the letters äöüß: typed-out umlauts, ss for ß, capitals or none do not matter; a mixed
 * text is of the language with more votes, as far as its first pages tell. Where nothing decides, a text of ASCII letters with an English word is English, and any other German.
 * @param blocks when given, only stretches with `judged` count: a German reply below an English mail is German.
 */
export function detectLanguage(text: string, blocks?: readonly { start: number; end: number; judged: boolean }[]): Language {
  const tally: Tally = { german: 0, english: 0, ascii: true };
  if (blocks === undefined) count(text, 0, Math.min(text.length, MOST_CHARACTERS), tally);
  else {
    let left = MOST_CHARACTERS;
    for (const block of blocks) {
      if (!block.judged) continue;
      count(text, block.start, Math.min(block.end, block.start + left), tally);
      left -= block.end - block.start;
      if (left <= 0) break;
    }
  }
  if (tally.english !== tally.german) return tally.english > tally.german ? 'en' : 'de';
  return tally.ascii && tally.english > 0 ? 'en' : 'de';
}

interface Tally {
  german: number;
  english: number;
  ascii: boolean;
}

function count(text: string, from: number, to: number, tally: Tally): void {
  table ??= makeTable();
  let hash = HASH_SEED;
  let german = false;
  let length = 0;
  for (let pos = from; pos <= to; pos++) {
    const code = pos < to ? text.charCodeAt(pos) : 0x20;
    if (code >= 0x61 && code <= 0x7a) {
      length++;
      hash = step(hash, code);
      continue;
    }
    const packed = packedClass(code);
    const kind = packed & 15;
    if (kind === Char.LOWER || kind === Char.UPPER || (kind === Char.APOSTROPHE && length > 0)) {
      length++;
      const quote = kind === Char.APOSTROPHE;
      if (code > 0x7f && !quote) tally.ascii = false;
      if (isGermanLetter(code)) german = true;
      if (code >= 0x250 && !quote) continue;
      hash = step(hash, quote ? 0x27 : (packed >> 4) & 0x3fff);
      if (!quote && packed >>> 18 !== 0) hash = step(hash, packed >>> 18);
    } else if (kind === Char.COMBINING) {
      // A decomposed umlaut: u and a diaeresis read ue.
      if (code === 0x308) {
        german = true;
        hash = step(hash, 0x65);
      }
    } else if (kind !== Char.INVISIBLE) {
      if (length > 0) vote(weightOf(table, hash), german, tally);
      hash = HASH_SEED;
      german = false;
      length = 0;
      if (code === 0x7b) pos = afterPlaceholder(text, pos, to);
      if (Math.abs(tally.german - tally.english) >= CLEAR_LEAD) return;
    }
  }
}

/** Names of placeholders are in the language of whoever made the template. */
function afterPlaceholder(text: string, pos: number, to: number): number {
  const limit = Math.min(to, pos + 40);
  for (let i = pos + 1; i < limit; i++) if (text.charCodeAt(i) === 0x7d) return i;
  return pos;
}

function vote(weight: number, german: boolean, tally: Tally): void {
  if (weight < 0) tally.english -= weight;
  else if (weight > 0 || german) tally.german += german ? Math.max(weight, VOTE) : weight;
}

function isGermanLetter(code: number): boolean {
  return code === 0xe4 || code === 0xf6 || code === 0xfc || code === 0xdf || code === 0xc4 || code === 0xd6 || code === 0xdc;
}

/** A hint that both languages have says nothing; a vote counts more than a hint. */
function makeTable(): Table {
  const made: Table = { hashes: new Int32Array(SLOTS), weights: new Int8Array(SLOTS) };
  const both = new Set(englishHints);
  for (const word of germanHints) add(made, word, both.has(word) ? 0 : HINT);
  for (const word of englishHints) add(made, word, germanHints.includes(word) ? 0 : -HINT);
  for (const word of germanVotes) add(made, word, VOTE);
  for (const word of englishVotes) add(made, word, -VOTE);
  return made;
}

function add({ hashes, weights }: Table, word: string, weight: number): void {
  const hash = hashOf(word);
  let slot = hash & (SLOTS - 1);
  while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  hashes[slot] = hash;
  weights[slot] = weight;
}

function weightOf({ hashes, weights }: Table, hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (hashes[slot] !== 0) {
    if (hashes[slot] === hash) return weights[slot] as number;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return 0;
}

function hashOf(word: string): number {
  let hash = HASH_SEED;
  const folded = fold(word);
  for (let i = 0; i < folded.length; i++) hash = step(hash, folded.charCodeAt(i));
  return hash;
}

function words(...lines: readonly string[]): readonly string[] {
  return [...new Set(lines.join(' ').split(' '))];
}
