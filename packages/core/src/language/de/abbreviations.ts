/**
 * Where a full stop does not end a German sentence: data only, shared by core's tokens and by `retext-german`
 * (through the subpath `@tonfall/core/german-abbreviations`). No imports, so that the subpath stays tiny.
 *
 * How to read the lists: entries are lower case with real umlauts and ß; compare after your own folding. The final full stop is left out
 * (`nr` stands for `Nr.`), hyphens stay, and the full stop before a hyphen stays (`art.-nr` for `Art.-Nr.`). Lists that are said to be exact are
 * compared with case, because the same letters in another case are words that end sentences (`so.`, `mag.`, `auf diese Art.`).
 *
 * The rule that goes with them, when a capital or a digit follows the full stop:
 * 1. an abbreviation does not end the sentence, unless it is in `sentenceFinalAbbreviations` and the next word is in `sentenceStarters`;
 * 2. `exactAbbreviations` likewise, compared with case; `numberAbbreviations` only when a digit or a Roman number follows;
 * 3. an ordinal (`\d{1,3}` or a Roman number) does not end it before a word of `ordinalFollowers` or another number; it does before
 *    `sentenceStarters`; before any other capital it does not when a word of `ordinalIntroducers` stands before the number
 *    (`die 2. Wartung`), except after `bis` (`bis zum 3. Kunden …`), and does otherwise (`Es waren 12. Details folgen.`);
 * 4. a number that opens a sentence numbers it: `1. Bitte prüfen Sie …` is one sentence.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Abbreviations of one part. They never end a sentence unless `sentenceFinalAbbreviations` says so. */
export const abbreviations: readonly string[] = list(`
  bzw ggf ggfs evtl evt eventl usw usf uvm etc vgl ca inkl incl exkl excl zzgl zuzügl abzgl abzügl zzt mind einschl ausschl lt bspw sog
  mwst ust nr nrn tel telef str hrn dr dres prof dipl dipl.-ing dipl.-kfm dipl.-inf ing priv.-doz bakk fa fam abs aufl anm stk std stdn mio mrd tsd
  geb gest gez betr anl abt kto rg re.-nr rg.-nr art.-nr best.-nr kd.-nr auftr.-nr vertr.-nr vers.-nr tel.-nr fax.-nr mat.-nr ust.-id az bsp jh jhd
  allg insb insbes entspr ehem urspr versch zus zw zgl vorm nachm tägl wöchentl monatl jährl mtl durchschn ergänz bearb ugs engl dt österr frz gem
  stellv gesetzl vertr hrsg jg kap ziff lfd bhf hbf postf whg abw sek co jan jän feb febr mär apr jun jul aug sep sept okt nov dez
  kfm techn phil jur med rer oec habil ggü resp
`);

/** Abbreviations only in exactly this case: otherwise they are words or names that end sentences (`wie er mag.`, `wir grüßen Max.`). */
export const exactAbbreviations: readonly string[] = list('Hr Fr Mag St Min min max Frl Hl Reg');

/** Abbreviations only in exactly this case and only before a number: `S. 5`, `Art. 12`, `So. 3. Mai`. */
export const numberAbbreviations: readonly string[] = list('S Art Bd Abb Tab Anh Rn Rz Lit Pos Kat No Tz Mo Di Mi Do Fr Sa So Kw KW Max');

/** Endings of compounds that are abbreviations whatever stands before them: `Hauptstr.`, `Kundennr.`. */
export const abbreviationEndings: readonly string[] = list('str nr mwst');

/** Abbreviations of several parts, with or without spaces between them (`z. B.`, `z.B.`). A full stop follows every part. */
export const multiPartAbbreviations: readonly (readonly string[])[] = list(`
  z.b d.h i.d.r u.a u.u u.ä o.ä o.g u.g s.o s.u i.a i.v i.s.v i.s.d i.h.v i.o i.e.s i.w.s i.v.m i.z.m m.e m.w n.a n.v p.a p.p v.a v.l.n.r z.hd z.hdn
  z.k z.t z.zt z.z z.bsp a.g a.d a.a.o a.m p.m e.v e.u e.k g.m.b.h u.v.m u.v.a u.a.m u.a.w.g v.chr n.chr h.c l.u r.o m.a.w i.b i.r i.ü u.z o.a
  rer.nat rer.pol dr.med dr.jur b.w w.o d.j d.m d.j.s v.h
`).map((entry) => entry.split('.'));

/**
 * Abbreviations after which a sentence may end: it does when the next word is one of `sentenceStarters`. Those of several parts are joined with full
 * stops (`u.a`). All of them are in the lists above, lower case here.
 */
export const sentenceFinalAbbreviations: readonly string[] = list(`
  usw usf uvm etc mwst ust std stdn str min stk mio mrd tsd jh jhd nr nrn tel abt anl kto sek rg az abs re.-nr rg.-nr art.-nr best.-nr kd.-nr
  auftr.-nr vertr.-nr vers.-nr tel.-nr fax.-nr mat.-nr ust.-id bhf hbf whg bsp co jan jän feb febr mär apr jun jul aug sep sept okt nov dez
  mtl monatl tägl jährl vorm nachm
  u.a u.ä o.ä s.o s.u i.o n.a n.v p.a p.p v.l.n.r z.k z.zt z.z a.g e.v e.u e.k g.m.b.h u.v.m u.v.a u.a.m v.chr n.chr a.m p.m d.j d.m d.j.s w.o b.w r.o l.u
`);

/** What an ordinal counts: `am 15. Januar`, `1. Mahnung`. Those of four letters or more are also endings of compounds: `2. Abschlagsrate`. */
export const ordinalFollowers: readonly string[] = list(`
  januar jänner februar feber märz april mai juni juno juli august september oktober november dezember
  jan jän feb febr mär apr jun jul aug sep sept okt nov dez
  quartal quartals halbjahr halbjahres jahr jahres jahrhundert jahrhunderts jh monat monats monate woche kw tag tages tage uhr stunde minute advent jubiläum
  stock stockwerk etage og ug obergeschoss obergeschoß geschoss geschoß bezirk reihe klasse gang spur
  mal male platz rang stelle auflage ausgabe band kapitel teil teils abschnitt absatz absatzes satz satzes seite zeile spalte
  mahnung erinnerung rate zahlung abschlag rechnung lieferung sendung paket versuch anlauf anfrage nachricht antwort e-mail mail anruf termin besuch gespräch
  reklamation beschwerde schritt stufe phase runde punkt frage version fassung entwurf person kunde käufer halbzeit generation ordnung grades
  vorsitzende vorsitzender vorsitzenden senat kammer weltkrieg semester hand wahl hälfte drittel änderung gerät ersatzgerät
`);

/** Words that stand before an ordinal: articles, possessives, fused prepositions. */
export const ordinalIntroducers: readonly string[] = list(`
  der die das dem den des ein eine einen einem einer eines am im zum zur beim vom ins ans dieser diese dieses diesen diesem jeder jede jedes jeden jedem
  kein keine keinen keinem keiner ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres mein meine meinen meinem meiner meines
  dein deine deinen deinem deiner deines euer eure euren eurem eurer eures sein seine seinen seinem seiner seines
`);

/**
 * Capitalised, these words open a new sentence after a number or an abbreviation that may end one. No noun, name or title is among them, nor `Ihrem`,
 * `Ihren`, `Ihrer`: polite forms are capitalised inside a sentence too (`u. a. Ihrem Team`).
 */
export const sentenceStarters: readonly string[] = list(`
  ich du er es wir ihr sie man der die das den dem des ein eine einen einem einer dieser diese dieses diesen diesem jeder jede jedes alle alles beide
  einige viele manche mein meine meinen unser unsere unseren unserem unserer ihre dein deine deinen euer eure kein keine keinen
  bitte danke gern gerne leider selbstverständlich natürlich vielen herzlichen wenn falls sobald sofern solange weil da damit dass obwohl während bevor nachdem
  ob und oder aber denn doch auch nur noch schon dann danach daher darum deshalb deswegen dennoch trotzdem allerdings außerdem zudem ferner dabei dafür dazu
  davon darauf darin hier hierzu hierfür dort jetzt nun heute morgen gestern bald zuerst zunächst anschließend schließlich so somit also sonst ansonsten
  andernfalls wie was wer wen wem wo wann warum wieso weshalb welche welcher welches in im an am auf aus bei beim mit nach seit von vom vor zu zum zur für
  durch gegen ohne um über unter trotz wegen innerhalb bis ab laut nicht ja nein ist sind war hat haben habe kann können könnten möchten dürfen wird werden
  würden sollte sollten sollen wollen
`);
