/**
 * German words that are known by themselves: pronouns, articles, prepositions, conjunctions, adverbs, negators, separable prefixes. All folded.
 * A word listed here is never read as a verb, unless it is in `ALSO_VERBS` and a pronoun stands beside it.
 */

/** Classes of function words, combined as bits; a word may have several (`das`: article, relative, it). */
export const WordClass = {
  DETERMINER: 1 << 0,
  PREPOSITION: 1 << 1,
  COORDINATOR: 1 << 2,
  /** dass, weil, wenn: opens a verb-last clause wherever it stands. */
  SUBORDINATOR: 1 << 3,
  /** da, damit, während, bis, als: only when the verb comes last. */
  MAYBE_SUBORDINATOR: 1 << 4,
  QUESTION_WORD: 1 << 5,
  RELATIVE: 1 << 6,
  /** ich, du, wir, er, man: a subject wherever it stands. */
  NOMINATIVE: 1 << 7,
  SIE: 1 << 8,
  IHR: 1 << 9,
  /** uns, mir, sich, Ihnen: never a subject. */
  OBJECT: 1 << 10,
  /** es, das, dies, alles: may be a subject. */
  IT: 1 << 11,
  /** jemand, niemand, wer, alle, viele: may be a subject. */
  INDEFINITE: 1 << 12,
  ADVERB: 1 << 13,
  NEGATOR: 1 << 14,
  PREFIX: 1 << 15,
  /** um, ohne, statt: opens a group with zu. */
  GROUP_OPENER: 1 << 16,
  ALSO_VERB: 1 << 17,
  /** Written with a capital in letters: Sie, Ihr-, Ihnen. */
  POLITE: 1 << 18,
  /** Du, Dich, Dein, Euch: may be written with a capital. */
  FAMILIAR: 1 << 19,
  /** Determiners that may stand before a subject in the singular, in the plural. */
  SINGULAR: 1 << 20,
  PLURAL: 1 << 21,
  ZU: 1 << 22,
  /** bitte, ja, nein: changes nothing about the position of the verb. */
  TRANSPARENT: 1 << 23,
} as const;

const C = WordClass;

/** Separable prefixes and the particles that behave like them, folded -> as written. */
export const PREFIXES: ReadonlyMap<string, string> = new Map(
  (
    'ab an auf aus bei da dabei dagegen daneben dar davon dazu dazwischen ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich heim her herab heran herauf ' +
    'heraus herbei herein herüber herum herunter hervor hin hinab hinauf hinaus hinein hinüber hinunter hinweg hinzu hoch klar los mit nach nieder raus rein rüber runter ' +
    'sicher statt teil vor voran voraus vorbei vorher vorüber vorweg weg weiter wett zu zurecht zurück zusammen zuvor zwischen bereit bekannt fertig gut richtig still krank ' +
    'preis stand um über unter durch wieder voll'
  )
    .split(' ')
    .map((prefix) => [prefix.replaceAll('ü', 'ue'), prefix]),
);

/** Words per list; the first element is the sum of their classes. */
const LISTS: readonly (readonly [number, string])[] = [
  [C.PREFIX, [...PREFIXES.keys()].join(' ')],
  [C.NOMINATIVE, 'ich wir er man'],
  [C.NOMINATIVE | C.FAMILIAR, 'du'],
  [C.SIE | C.POLITE, 'sie'],
  [C.IHR | C.POLITE | C.FAMILIAR | C.DETERMINER | C.SINGULAR, 'ihr'],
  [C.OBJECT, 'mich mir uns ihm ihn sich einander'],
  [C.OBJECT | C.FAMILIAR, 'dich dir euch'],
  [C.OBJECT | C.POLITE, 'ihnen'],
  [C.IT, 'es dies alles'],
  [C.INDEFINITE, 'jemand etwas nichts einer keiner'],
  [C.INDEFINITE | C.QUESTION_WORD, 'wer'],
  [
    C.QUESTION_WORD,
    'wen wem wessen was wann wo warum wieso weshalb weswegen wofuer wozu womit wodurch woran worauf woraus worin worueber worum wovon wovor wohin woher wonach wobei wogegen inwiefern inwieweit wieviel',
  ],
  [C.QUESTION_WORD | C.MAYBE_SUBORDINATOR, 'wie'],
  [C.QUESTION_WORD | C.DETERMINER | C.RELATIVE | C.SINGULAR | C.PLURAL, 'welche'],
  [C.QUESTION_WORD | C.DETERMINER | C.RELATIVE | C.SINGULAR, 'welcher welches'],
  [C.QUESTION_WORD | C.DETERMINER | C.RELATIVE, 'welchen welchem'],
  [C.DETERMINER | C.RELATIVE | C.SINGULAR, 'der'],
  [C.DETERMINER | C.RELATIVE | C.SINGULAR | C.PLURAL, 'die'],
  [C.DETERMINER | C.RELATIVE | C.SINGULAR | C.IT, 'das'],
  [C.DETERMINER | C.RELATIVE, 'den dem'],
  [C.RELATIVE, 'dessen deren denen'],
  [C.DETERMINER, 'des einen einem eines'],
  [C.DETERMINER | C.SINGULAR, 'ein eine mein sein unser kein dieser jener jeder jede jedes jenes'],
  [C.DETERMINER | C.SINGULAR | C.FAMILIAR, 'dein euer'],
  [C.DETERMINER | C.SINGULAR | C.IT, 'dieses'],
  [C.DETERMINER | C.SINGULAR | C.PLURAL, 'meine seine unsere unsre diese jene solche manche keine'],
  [C.DETERMINER | C.SINGULAR | C.PLURAL | C.FAMILIAR, 'deine eure'],
  [C.DETERMINER | C.SINGULAR | C.PLURAL | C.POLITE, 'ihre'],
  [C.DETERMINER | C.POLITE, 'ihrem ihren ihrer ihres'],
  [C.DETERMINER | C.FAMILIAR, 'deinem deinen deiner deines eurem euren eurer eures'],
  [
    C.DETERMINER,
    'meinem meinen meiner meines seinem seinen seiner seines unserem unseren unserer unseres unserm unsern unsrem unsren diesem diesen jenem jenen jedem jeden keinem keinen keines solchem solchen aller allem allen manchem manchen beider vieler',
  ],
  [
    C.DETERMINER | C.PLURAL | C.INDEFINITE,
    'alle beide viele einige mehrere wenige saemtliche etliche zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf',
  ],
  [C.DETERMINER, 'beiden vielen einigen mehreren wenigen saemtlichen'],
  [
    C.PREPOSITION,
    'ab an auf aus ausser bei beim am im ins ans zum zur vom durch fuer gegen gegenueber hinter in innerhalb ausserhalb mit nach neben ohne seit statt anstatt trotz ueber um unter von vor waehrend wegen zu zwischen bis per pro laut gemaess entsprechend aufgrund anhand mittels dank samt nebst binnen mangels bezueglich hinsichtlich infolge zwecks seitens inklusive exklusive aufs fuers durchs uebers unterm vors anlaesslich zugunsten kraft je inkl exkl zzgl abzueglich zuzueglich entlang',
  ],
  [C.ZU, 'zu'],
  [C.GROUP_OPENER, 'um ohne statt anstatt ausser'],
  [C.COORDINATOR, 'und oder aber sondern denn sowie bzw beziehungsweise u'],
  [C.SUBORDINATOR, 'dass weil wenn falls sofern obwohl obgleich obschon wenngleich sobald nachdem bevor sodass ob zumal wohingegen ehe'],
  [C.MAYBE_SUBORDINATOR, 'da damit waehrend bis als seit seitdem solange soweit sooft soviel indem'],
  [
    C.NEGATOR,
    'nicht nichts nie niemals niemand niemandem niemanden niemandes nirgends nirgendwo nirgendwohin nirgendwoher kein keine keinem keinen keiner keines keins weder kaum keinesfalls keineswegs mitnichten nimmer keinerlei',
  ],
  [C.INDEFINITE, 'niemand'],
  [C.DETERMINER | C.SINGULAR | C.PLURAL, 'keinerlei'],
  [C.ALSO_VERB, 'meine meinen bitte danke liebe'],
  [C.TRANSPARENT | C.ADVERB, 'bitte ja nein ok okay doch also entweder'],
  [
    C.ADVERB,
    'danke auch bereits schon noch nur erst leider gern gerne dann danach anschliessend zuerst zunaechst dafuer dazu hierfuer dabei dort dorthin hier hierher jetzt nun heute morgen gestern uebermorgen vorgestern bald baldmoeglichst sofort umgehend unverzueglich immer oft oefter manchmal selten wieder erneut nochmals nochmal mal einmal zweimal halt eben wohl vielleicht eventuell sicher sicherlich natuerlich selbstverstaendlich unbedingt zwingend grundsaetzlich eigentlich deshalb deswegen daher darum trotzdem dennoch jedoch allerdings ausserdem zudem schliesslich somit folglich sonst andernfalls ansonsten so sehr ganz selbst selber allein zusammen gemeinsam etwa circa ca ungefaehr rund mindestens hoechstens maximal minimal spaetestens fruehestens voraussichtlich normalerweise meist meistens oben unten rechts links vorne hinten innen aussen daran darauf daraus darin darueber darunter davon davor dagegen hiermit hierzu hiervon hierbei daraufhin stattdessen sogar besonders insbesondere naemlich zwar einfach direkt gleich kurz lange laenger mehr weniger viel wenig genug fast gerade ziemlich soeben derzeit zurzeit momentan aktuell kuenftig zukuenftig inzwischen mittlerweile ueberhaupt insgesamt jederzeit bisher bislang ebenfalls ebenso genauso offenbar anscheinend wahrscheinlich moeglicherweise gegebenenfalls ggf evtl usw etc wirklich tatsaechlich wenigstens zumindest lediglich bloss weiterhin gar irgendwann irgendwo irgendwie irgendetwas abends morgens mittags nachts vorab vorher nachher zeitnah kurzfristig schriftlich telefonisch persoenlich online mitunter teilweise dadurch demnach indessen demnaechst ehrlich offen statt recht wert schade eher hierdurch diesbezueglich dementsprechend entsprechend erstmal schnellstmoeglich rechtzeitig gut fest weit weiter vorzugsweise beispielsweise ebensowenig jeweils vermutlich bestenfalls schlimmstenfalls zusaetzlich zeit dank drum drin dran drauf wegen neben',
  ],
];

/** Class bits per folded word. */
export const FUNCTION_WORDS: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [bits, words] of LISTS) for (const word of words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | bits);
  return classes;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns (folded) after which a group with zu is no order: "Sie haben das Recht zu kündigen". */
export const NOUNS_WITH_ZU = words(
  'moeglichkeit moeglichkeiten recht zeit gelegenheit wahl anspruch grund gruende anlass lust chance chancen option optionen absicht angst muehe schwierigkeit schwierigkeiten problem probleme interesse wunsch aufgabe erlaubnis befugnis freiheit mut bedarf vorteil plan ziel freude spass glueck pech guete hoffnung idee vergnuegen ehre berechtigung bereitschaft faehigkeit pflicht verpflichtung vollmacht sorge bedenken bedenkzeit anrecht auftrag versuch tendenz bitte gewissheit eindruck gefuehl',
);

/** Words directly before zu that make it no order: "nichts zu befürchten", "viel zu tun". */
export const AMOUNTS_BEFORE_ZU = words('nichts etwas viel vieles genug wenig mehr einiges alles was allerhand nix kaum vor');

/** Adjectives that license a group with zu: "es ist wichtig(,) das zu prüfen". */
export const ADJECTIVES_WITH_ZU = words(
  'moeglich unmoeglich wichtig noetig notwendig erforderlich sinnvoll ratsam empfehlenswert hilfreich schoen schade bereit gezwungen verpflichtet berechtigt gehalten angehalten froh erlaubt verboten gestattet untersagt zulaessig ueblich noetig angenehm dabei imstande',
);

/** Plural nouns for people who act on the reader: "Unsere Kollegen rufen Sie an". Also every word in -innen. */
export const PERSON_NOUNS = words(
  'kollegen techniker monteure fahrer partner fachleute mitarbeiter mitarbeitende mitarbeitenden experten spezialisten berater ansprechpartner kunden gaeste nutzer mieter antragsteller versicherte hotelgaeste teilnehmer besteller kaeufer empfaenger absender leute menschen personen zusteller boten handwerker aerzte anwaelte haendler verkaeufer lieferanten dienstleister entwickler betreuer sachbearbeiter vertreter kundenbetreuer kundenberater servicemitarbeiter servicetechniker teams ingenieure stadtwerke banken behoerden',
);

/** The same in the singular, masculine: `der Kunde` after the verb is the subject. */
export const PERSON_NOUNS_SINGULAR = words(
  'kunde techniker monteur fahrer partner mitarbeiter experte spezialist berater ansprechpartner gast nutzer mieter antragsteller versicherte hotelgast teilnehmer besteller kaeufer empfaenger absender kollege zusteller bote handwerker haendler verkaeufer lieferant dienstleister betreuer sachbearbeiter vertreter vermieter auftraggeber karteninhaber kontoinhaber vertragspartner verbraucher reisende fahrgast patient versicherungsnehmer inhaber benutzer anwender hersteller',
);

/** Verbs whose object the reader usually is: "Die Unterlagen erreichen Sie per Post". */
export const VERBS_UPON_READER = words(
  'erreichen überzeugen interessieren betreffen freuen unterstützen begleiten erwarten informieren beraten kontaktieren anrufen anschreiben benachrichtigen unterrichten ärgern',
);

/** Verbs that are no request after a condition: "Wenn Sie bestellen, erhalten Sie einen Rabatt". */
export const VERBS_OF_GETTING = words(
  'erhalten bekommen finden sparen sehen brauchen benötigen zahlen haben sein werden gewinnen verlieren gelangen verpassen riskieren profitieren erreichen kommen landen verzichten wissen dürfen kriegen',
);

/** Verbs with sein in the perfect, as far as replies use them. */
export const PERFECT_WITH_SEIN = words(
  'kommen gehen fahren laufen fallen steigen treten eintreffen erscheinen passieren geschehen bleiben werden sein folgen erfolgen entstehen verfallen umziehen springen fliegen reisen wachsen sinken sterben verschwinden landen begegnen gelingen misslingen gelangen scheitern unterlaufen entgehen fehlschlagen platzen verstreichen vergehen erlöschen geraten einschlafen abstürzen explodieren zusammenbrechen einziehen ausziehen missglücken',
);

/** With any separable prefix: ankommen, eingehen, ablaufen. */
export const PERFECT_WITH_SEIN_BASES = words('kommen gehen laufen fallen steigen reisen fliegen wachsen fahren bleiben treten springen');
