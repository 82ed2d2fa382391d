import { maybeAbbreviations } from '../text/full-stop.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { Info, WordInfo } from '../text/word-info.js';
import { ordinalFollowers, ordinalIntroducers, sentenceStarters } from './de/abbreviations.js';
import * as german from './de/function-words.js';
import { englishVotes, germanVotes } from './detect.js';
import * as english from './en/function-words.js';

const wordsOf = (classes: ReadonlyMap<string, number>, bit: number): string[] =>
  [...classes].flatMap(([word, bits]) => ((bits & bit) === 0 ? [] : [word]));
const words = (list: string): string[] => list.trim().split(/\s+/);

/** Nouns for people in the plural: a "Sie" at the start of the next sentence may mean them. */
const PEOPLE = words(`
  Kollegen Kolleginnen Mitarbeiter Mitarbeiterinnen Mitarbeitern Techniker Technikerinnen Technikern Monteure Monteuren Handwerker Handwerkern Fahrer Fahrern Zusteller Zustellern
  Partner Partnern Fachleute Fachleuten Experten Expertinnen Spezialisten Lieferanten Kunden Kundinnen Gäste Gästen Nachbarn Eltern Kinder Kindern Nutzer Nutzern Mieter Mietern
  Teilnehmer Teilnehmern Bewerber Bewerbern Berater Beraterinnen Beratern Ärzte Ärzten Händler Händlern Hersteller Herstellern Prüfer Prüfern Gutachter Gutachtern Leute Leuten Personen
  Reisende Reisenden Antragsteller Versicherte Versicherten Studierende Studierenden Azubis Kolleg:innen Mitarbeitende Mitarbeitenden
`);

const SALUTATIONS = words('Sehr Liebe Lieber Hallo Guten Hi Hey Moin Servus Grüezi Grüß Dear Hello Good');

/** Greeted without a name. */
const NAMELESS = words(
  'Kunde Kundin Kunden Kundinnen Team Tag Morgen Abend Mittag Nachbarn Kollegen Kolleginnen Gast Gäste Mieter Mieterin Eltern Freunde Leute Leser Mitglied Mitglieder Nutzer Alle Grüße Gott',
);

const ADDRESSEE = words("Sie du ihr you you'll you've you're you'd youll youve youre u ya");
const POLITE = words('Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres');
const PLURAL_FAMILIAR = words('euch euer eure euren eurem eurer eures');
const FAMILIAR = [...words('du dir dich dein deine deinen deinem deiner deines'), ...PLURAL_FAMILIAR];

/** With n't behind them, apostrophe or not. */
const ENGLISH_AUXILIARIES = words(
  'do does did is are was were ca could should would wo must need have has had might may ought sha ai dare',
);

/** Their endings are added: hätte, hätten, hättest, hättet; wär, wäre, wären, wärst. */
const SUBJUNCTIVE_STEMS = words('hätte wär wäre würde könnte müsste sollte dürfte möchte bräuchte brauchte wollte ließe');

/** What the engine knows of words by itself, for both languages. */
export function createWordInfo(vocabulary: Vocabulary): WordInfo {
  const info = new WordInfo(vocabulary);
  info.mark(maybeAbbreviations, Info.ABBREVIATION);
  info.mark(germanVotes, Info.VOTE_DE);
  info.mark(englishVotes, Info.VOTE_EN);
  info.mark(ordinalFollowers, Info.ORDINAL_FOLLOWER);
  info.mark(ordinalIntroducers, Info.ARTICLE);
  info.mark(sentenceStarters, Info.STARTER);
  info.mark(words('I You He She It We They The This That These Those Please If When As'), Info.STARTER);
  info.mark(PEOPLE, Info.PEOPLE);
  info.mark(SALUTATIONS, Info.SALUTATION);
  info.mark(words('Herr Herrn Frau Familie Damen Doktor Professor'), Info.TITLE);
  info.mark(NAMELESS, Info.GREETED);
  info.mark(ADDRESSEE, Info.ADDRESSEE);
  info.mark(POLITE, Info.POLITE);
  info.mark(FAMILIAR, Info.FAMILIAR);
  info.mark(words('Ihr'), Info.IHR);
  info.mark(PLURAL_FAMILIAR, Info.PLURAL_FAMILIAR);
  info.mark(words("wir we we'll we've we're we'd weve"), Info.WE);
  info.mark(words("ich i i'll i've i'm i'd im ive"), Info.I);
  info.mark(words('man one'), Info.MAN);
  info.mark(wordsOf(german.FUNCTION_WORDS, german.WordClass.NEGATOR), Info.NEGATION);
  info.mark(wordsOf(english.FUNCTION_WORDS, english.WordClass.NEGATOR), Info.NEGATION);
  info.mark(
    ENGLISH_AUXILIARIES.flatMap((verb) => [`${verb}n't`, `${verb}nt`]),
    Info.NEGATION,
  );
  info.mark(words('cannot dunno'), Info.NEGATION);
  info.mark(words('werden worden sein'), Info.PASSIVE);
  info.mark(
    SUBJUNCTIVE_STEMS.flatMap((stem) => ['', 'n', 'st', 't', 'et', 'est', 'en'].map((ending) => stem + ending)),
    Info.SUBJUNCTIVE,
  );
  return info;
}
