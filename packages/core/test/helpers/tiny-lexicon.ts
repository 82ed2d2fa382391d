import type { VerbAnalysis, VerbLexicon } from '../../src/language/de/lexicon-types.js';
import { VerbForm } from '../../src/language/de/lexicon-types.js';
import { fold } from '../../src/text/fold.js';

const F = VerbForm;

/** Irregular verbs: infinitive er past participle [subjunctive] [du-imperative]. */
const STRONG = `behalten behält behielt behalten behielte|übertragen überträgt übertrug übertragen|übernehmen übernimmt übernahm übernommen|versenden versendet versandte versendet|entscheiden entscheidet entschied entschieden|müssen muss musste gemusst müsste|sollen soll sollte gesollt sollte|dürfen darf durfte gedurft dürfte|können kann konnte gekonnt könnte|wollen will wollte gewollt wollte
mögen mag mochte gemocht möchte|haben hat hatte gehabt hätte hab|werden wird wurde geworden würde|lassen lässt ließ gelassen ließe lass|wissen weiß wusste gewusst wüsste|tun tut tat getan täte tu
gehen geht ging gegangen ginge geh|kommen kommt kam gekommen käme komm|geben gibt gab gegeben gäbe gib|nehmen nimmt nahm genommen nähme nimm|lesen liest las gelesen läse lies|rufen ruft rief gerufen riefe ruf
schreiben schreibt schrieb geschrieben schriebe schreib|bleiben bleibt blieb geblieben bliebe bleib|schließen schließt schloss geschlossen schlösse schließ|finden findet fand gefunden fände finde
verlieren verliert verlor verloren verlöre verlier|erhalten erhält erhielt erhalten erhielte erhalte|bekommen bekommt bekam bekommen bekäme bekomm|vergessen vergisst vergaß vergessen vergäße vergiss
weisen weist wies gewiesen wiese weis|helfen hilft half geholfen hülfe hilf|bringen bringt brachte gebracht brächte bring|treffen trifft traf getroffen träfe triff|ziehen zieht zog gezogen zöge zieh
laufen läuft lief gelaufen liefe lauf|fahren fährt fuhr gefahren führe fahr|denken denkt dachte gedacht dächte denk|sehen sieht sah gesehen sähe sieh|bitten bittet bat gebeten bäte bitte|senden sendet sandte gesandt sendete sende
tragen trägt trug getragen trüge trag|verstehen versteht verstand verstanden verstünde versteh|begleichen begleicht beglich beglichen begliche begleich|überweisen überweist überwies überwiesen überwiese überweis
unterschreiben unterschreibt unterschrieb unterschrieben unterschriebe unterschreib|sprechen spricht sprach gesprochen spräche sprich|bestehen besteht bestand bestanden bestünde|fallen fällt fiel gefallen fiele fall
entstehen entsteht entstand entstanden entstünde|verfallen verfällt verfiel verfallen verfiele|wachsen wächst wuchs gewachsen wüchse|halten hält hielt gehalten hielte halt|unternehmen unternimmt unternahm unternommen|liegen liegt lag gelegen läge
stehen steht stand gestanden stünde steh|passieren passiert passierte passiert passierte|erscheinen erscheint erschien erschienen|enthalten enthält enthielt enthalten|verschieben verschiebt verschob verschoben|gelten gilt galt gegolten`;

const WEAK =
  'füllen erklären machen melden legen lehnen reichen prüfen klären zahlen bezahlen bestellen beachten beantragen vereinbaren registrieren informieren kündigen danken fügen teilen loggen schicken wechseln warten reagieren kümmern zeigen sagen fragen antworten liefern buchen stornieren erstatten ersetzen leisten benötigen brauchen versuchen behaupten akzeptieren meinen lieben enden reden arbeiten bestätigen kosten schalten tauschen holen drucken klicken öffnen drehen setzen stellen betreten bearbeiten verlängern nutzen hoffen freuen suchen wünschen ändern löschen übermitteln reparieren bedienen befürchten versäumen verspäten aktualisieren beschädigen erreichen genügen fehlen planen wohnen stimmen decken verpflichten wandern wenden richten leiten passen folgen hören betragen verpacken führen lauten gleichen erwarten hinterlegen kontaktieren fordern schauen packen entschuldigen rechnen verpassen gestatten bedanken gedulden sorgen verärgern versichern sperren verkaufen reklamieren reisen verreisen'.split(
    ' ',
  );

const SEPARABLE =
  'ausfüllen zusenden anmelden vorlegen zurücksenden einreichen beilegen ablesen durchgeben ablehnen anrufen mitteilen zurückschicken einloggen ausschließen ankommen eingehen ablaufen umziehen hinweisen mitbringen beifügen nachlesen ausschalten absagen zurückzahlen abholen ausdrucken weiterleiten freischalten eintreffen einhalten angeben mitschicken stattfinden teilnehmen nachweisen annehmen zustimmen anbieten anzeigen hinzufügen weiterhelfen hochladen einsehen vorhaben auffordern umtauschen abschließen vorliegen ausgehen weitergeben einstellen umbuchen zurückgeben aufbewahren bereitstellen mitnehmen zurückrufen losgehen zuschicken vorgehen ausverkaufen sicherstellen zurücknehmen beiliegen eingeben'.split(
    ' ',
  );

const PREFIXES = 'zurück sicher weiter hinzu statt teil nach vor bereit hoch aus ab an auf bei durch ein her hin los mit um zu frei'
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** A small lexicon in the shape of the real one, so that tests of clauses say exactly which verbs exist. */
export function tinyLexicon(): VerbLexicon {
  const table = new Map<string, VerbAnalysis[]>();
  const lemmas = new Set<string>();
  const add = (word: string, lemma: string, forms: number): void => {
    const key = fold(word);
    const readings = table.get(key) ?? [];
    const same = readings.find((one) => one.lemma === lemma);
    if (same === undefined) readings.push({ lemma, forms });
    else readings[readings.indexOf(same)] = { lemma, forms: same.forms | forms };
    table.set(key, readings);
  };
  const paradigm = (
    lemma: string,
    er: string,
    past: string,
    participle: string,
    subjunctive: string | undefined,
    du: string | undefined,
    modal: boolean,
  ): void => {
    lemmas.add(lemma);
    const stem = lemma.endsWith('en') ? lemma.slice(0, -2) : lemma.slice(0, -1);
    const duForm = modal ? er + 'st' : er.endsWith('t') ? er.slice(0, -1) + (/[sßz]t$/.test(er) ? 't' : 'st') : er + 'st';
    add(lemma, lemma, F.INFINITIVE | F.PRESENT | F.PLURAL);
    add(er, lemma, F.PRESENT | F.THIRD | (modal ? F.FIRST : 0));
    add(modal && er === 'muss' ? 'musst' : duForm, lemma, F.PRESENT | F.SECOND);
    add(stem + (/[td]$/.test(stem) ? 'et' : 't'), lemma, F.PRESENT | F.SECOND_PLURAL);
    if (!modal) add(stem + 'e', lemma, F.PRESENT | F.FIRST);
    if (modal || lemma === 'haben' || lemma === 'werden') add(stem + 'e', lemma, F.REPORTED | F.THIRD | F.FIRST);
    add(past, lemma, F.PAST | F.FIRST | F.THIRD);
    add(past.endsWith('e') ? past + 'n' : past + 'en', lemma, F.PAST | F.PLURAL);
    add(past + 't', lemma, F.PAST | F.SECOND_PLURAL);
    add(participle, lemma, F.PARTICIPLE);
    if (subjunctive !== undefined) {
      add(subjunctive, lemma, F.SUBJUNCTIVE | F.FIRST | F.THIRD);
      add(subjunctive + 'n', lemma, F.SUBJUNCTIVE | F.PLURAL);
      add(subjunctive + 'st', lemma, F.SUBJUNCTIVE | F.SECOND);
      add(subjunctive + 't', lemma, F.SUBJUNCTIVE | F.SECOND_PLURAL);
    }
    if (du !== undefined) add(du, lemma, F.IMPERATIVE_DU);
  };
  for (const line of STRONG.split(/[|\n]/)) {
    const [lemma = '', er = '', past = '', participle = '', subjunctive, du] = line.split(' ');
    paradigm(lemma, er, past, participle, subjunctive, du, /^(müssen|sollen|dürfen|können|wollen|mögen|wissen)$/.test(lemma));
  }
  for (const lemma of WEAK) {
    const stem = lemma.endsWith('en') ? lemma.slice(0, -2) : lemma.slice(0, -1);
    const er = stem + (/(t|d|chn|ffn|dn)$/.test(stem) ? 'et' : 't');
    const noGe = /^(be|ge|er|ver|ent|zer|über|unter|hinter|hint)/.test(lemma) || lemma.endsWith('ieren');
    paradigm(lemma, er, er + 'e', (noGe && lemma !== 'reden' ? '' : 'ge') + er, er + 'e', stem, false);
    add(stem + 'e', lemma, F.IMPERATIVE_DU);
  }
  const irregular: [string, number][] = [
    ['sein', F.INFINITIVE],
    ['bin', F.PRESENT | F.FIRST],
    ['bist', F.PRESENT | F.SECOND],
    ['ist', F.PRESENT | F.THIRD],
    ['sind', F.PRESENT | F.PLURAL],
    ['seid', F.PRESENT | F.SECOND_PLURAL],
    ['war', F.PAST | F.FIRST | F.THIRD],
    ['waren', F.PAST | F.PLURAL],
    ['wäre', F.SUBJUNCTIVE | F.FIRST | F.THIRD],
    ['wären', F.SUBJUNCTIVE | F.PLURAL],
    ['gewesen', F.PARTICIPLE],
    ['sei', F.REPORTED | F.THIRD | F.IMPERATIVE_DU],
    ['seien', F.REPORTED | F.PLURAL],
  ];
  lemmas.add('sein');
  for (const [word, forms] of irregular) add(word, 'sein', forms);
  add('worden', 'werden', F.PARTICIPLE);
  add('gesendet', 'senden', F.PARTICIPLE);
  const separable = new Map<string, string>();
  for (const lemma of SEPARABLE) {
    const prefix = PREFIXES.find((one) => lemma.startsWith(one));
    if (prefix === undefined) continue;
    const base = lemma.slice(prefix.length);
    separable.set(lemma, prefix);
    lemmas.add(lemma);
    add(lemma, lemma, F.INFINITIVE);
    add(prefix + 'zu' + base, lemma, F.ZU_INFINITIVE);
    for (const [word, readings] of [...table])
      for (const one of readings) if (one.lemma === base && (one.forms & F.PARTICIPLE) !== 0) add(prefix + word, lemma, F.PARTICIPLE);
  }
  const has = (lemma: string): boolean => lemmas.has(lemma);
  return {
    analyse: (folded) => table.get(folded) ?? [],
    has,
    prefix: (lemma) => separable.get(lemma),
    join: (prefix, base) => (separable.has(prefix + base) ? prefix + base : undefined),
    finite: () => undefined,
    imperative: () => undefined,
    participle: () => undefined,
    forms: () => [],
  };
}
