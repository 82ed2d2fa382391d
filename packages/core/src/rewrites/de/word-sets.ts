const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs (as in a dictionary) of being and bearing: nobody can be asked for them. */
export const UNASKABLE = words(`
  sein haben werden besitzen wissen kennen können müssen dürfen wollen sollen mögen wohnen leben verfügen heißen bedeuten erfüllen gehören gelten kosten betragen liegen stehen
  hinnehmen akzeptieren dulden tragen verstehen bedenken glauben zugeben auskommen ertragen aushalten verzichten gewöhnen befürchten fürchten bekommen erhalten kriegen haften
  abfinden leiden verlieren aufgeben zufriedengeben erleben bleiben sterben büßen klarkommen zurechtkommen
`);

/** Pronouns (folded) that follow the subject at once: "Bitte senden Sie uns bis Freitag …". */
export const LEADING_PRONOUNS = words('sich uns mir mich ihn es sie ihm ihr ihnen dich dir euch');

/** Words (folded) that a request does not need. */
export const DROPPED = words('bitte leider natuerlich selbstverstaendlich unbedingt zwingend grundsaetzlich eigentlich');

/** Words (folded) with which the sentence guesses, threatens, limits or argues: no plain request says the same. */
export const NO_REQUEST = words(`
  vielleicht moeglicherweise eventuell evtl wahrscheinlich vermutlich wohl voraussichtlich womoeglich sonst ansonsten andernfalls anderenfalls normalerweise ueblicherweise meist meistens manchmal
  schon doch eben halt ja aber jedoch allerdings oder nur lediglich bloss einfach entweder weder trotzdem dennoch nein hoffentlich angeblich letztlich also sowieso ohnehin
`);

/** Words (folded) that may begin a request's first part and are written small there: adverbs. */
export const SMALL_OPENERS = words(`
  dann danach anschliessend zuerst zunaechst vorher vorab dafuer dazu hierfuer hierzu dabei dort hier jetzt nun heute morgen deshalb daher deswegen darum ausserdem zudem zusaetzlich
  schliesslich spaetestens auch erst innerhalb bis fuer vor nach mit ohne bei im am zum zur auf in an ueber unter zwischen waehrend wegen aus von das dies die den der dem diese diesen dieses dieser
  alle beide einen eine ein einige jede jeden jedes unsere unseren unser es ihn damit hiermit noch wieder erneut nochmals
`);

/** Polite words (folded) keep their capital. */
export const POLITE = words('ihr ihre ihren ihrem ihrer ihres ihnen');

/** Masculine, neuter, other determiners (folded) of an object: what pronoun stands for it. */
export const PRONOUN_OF: ReadonlyMap<string, 'ihn' | 'es' | 'sie'> = new Map([
  ...['den', 'einen', 'ihren', 'diesen', 'jeden', 'unseren', 'deinen', 'euren', 'meinen'].map((word) => [word, 'ihn'] as const),
  ...['das', 'ein', 'ihr', 'dieses', 'jedes', 'unser', 'dein', 'euer'].map((word) => [word, 'es'] as const),
  ...['die', 'eine', 'ihre', 'diese', 'alle', 'beide', 'unsere', 'deine', 'eure', 'zwei', 'drei', 'vier'].map(
    (word) => [word, 'sie'] as const,
  ),
]);

/** Plural nouns (folded) that often stand alone. */
export const BARE_PLURALS = words('unterlagen daten angaben dokumente belege fotos kopien nachweise formulare');

/** Verbs that need an object: a second one under the same modal shares that of the first. */
export const NEEDS_OBJECT = words(`
  zurücksenden zurückschicken zusenden zuschicken senden schicken einsenden einschicken abschicken absenden verschicken übersenden einreichen nachreichen unterschreiben unterzeichnen mitteilen beilegen beifügen
  abgeben zurückgeben vorlegen zeigen mailen hochladen herunterladen speichern öffnen schließen löschen installieren deinstallieren bestätigen prüfen überprüfen bezahlen begleichen überweisen ausdrucken drucken
  einwerfen übermitteln ausfüllen kopieren aufbewahren mitbringen verpacken einpacken aktualisieren entfernen einsetzen anschließen ausschalten einschalten trennen ergänzen korrigieren weiterleiten frankieren scannen
`);

/** Verbs that need none. */
export const NEEDS_NO_OBJECT = words(`
  warten kommen gehen antworten reagieren klicken tippen kündigen bestellen zahlen anrufen vorbeikommen weitermachen beginnen anfangen widersprechen zustimmen umziehen reisen abreisen anreisen suchen fragen nachfragen
`);

/** Prepositions (folded): the noun after one is no object. */
export const PREPOSITIONS = words(`
  ab an auf aus ausser bei beim am im ins ans zum zur vom durch fuer gegen hinter in innerhalb mit nach neben ohne seit statt trotz ueber um unter von vor waehrend wegen zu zwischen bis per pro laut gemaess
`);

/** Opening clauses (folded words) that only point at the sentence after them: "Bitte beachten Sie, dass …". */
export const POINTERS: ReadonlySet<string> = new Set([
  'bitte beachten sie',
  'beachten sie bitte',
  'beachten sie',
  'bitte beachten sie auch',
  'bitte beachten sie dabei',
  'bitte denken sie daran',
  'denken sie bitte daran',
  'wir weisen sie darauf hin',
  'wir weisen darauf hin',
  'ich weise darauf hin',
  'ich weise sie darauf hin',
  'wir moechten sie darauf hinweisen',
  'ich moechte sie darauf hinweisen',
  'wir machen darauf aufmerksam',
  'wir machen sie darauf aufmerksam',
  'bitte beruecksichtigen sie',
  'bitte beachte',
  'beachte bitte',
  'bitte denk daran',
  'bitte denke daran',
  'bitte beachtet',
  'bitte denkt daran',
  'bitte achten sie darauf',
]);
