import { describe, expect, it } from 'vitest';
import { GermanClauses } from '../../helpers/german-clauses.js';
import { tinyLexicon } from '../../helpers/tiny-lexicon.js';

/**
 * Each sentence with its clauses: kind, subject (? = not certain), modals and main verb, finite verb @ position, split prefix, infinitive, tense, mood, voice, negator.
 * What is usual (present, indicative, active, not negated) is left out.
 */
const TABLE: [string, string[]][] = [
  ['Sie müssen das Formular ausfüllen.', ['statement Sie? müssen ausfüllen müssen@second bare']],
  ['Die Unterlagen müssen Sie uns bis Freitag zusenden.', ['statement Sie müssen zusenden müssen@second bare']],
  [
    'Wenn Sie den Tarif wechseln möchten, müssen Sie zuerst den alten Vertrag kündigen.',
    ['condition Sie mögen wechseln möchten@last bare subjunctive', 'statement Sie müssen kündigen müssen@second bare'],
  ],
  [
    'Bitte beachten Sie, dass Sie den Kaufbeleg vorlegen müssen.',
    ['imperative Sie beachten beachten@first', 'that Sie müssen vorlegen müssen@last bare'],
  ],
  ['Dafür müssen Sie sich im Kundenportal anmelden.', ['statement Sie müssen anmelden müssen@second bare']],
  ['Du musst uns noch deine Adresse durchgeben.', ['statement du müssen durchgeben musst@second bare']],
  ['Ihr müsst den Zählerstand selbst ablesen.', ['statement ihr müssen ablesen müsst@second bare']],
  ['Ich muss Sie bitten, die Rechnung zu begleichen.', ['statement I müssen bitten muss@second bare', 'that - begleichen zu']],
  ['Kunden müssen das Rücksendeetikett selbst ausdrucken.', ['statement kunden müssen ausdrucken müssen@second bare']],
  ['Sie sind verpflichtet, uns jede Änderung mitzuteilen.', ['statement Sie? verpflichten sind@second voice:passive', 'that - mitteilen zu']],
  [
    'Es ist zwingend erforderlich, dass Sie den Vertrag unterschreiben.',
    ['statement it sein ist@second', 'that Sie unterschreiben unterschreiben@last'],
  ],
  [
    'Sie müssen nicht nur den Antrag, sondern auch eine Kopie des Ausweises einreichen.',
    ['statement Sie? müssen einreichen müssen@second bare not-only'],
  ],
  ['Sie müssen nichts weiter tun.', ['statement Sie? müssen tun müssen@second bare not:nichts']],
  [
    'Sie müssen sich keine Sorgen machen, Ihr Paket ist unterwegs.',
    ['statement Sie müssen machen müssen@second bare not:keine', 'statement paket sein ist@second'],
  ],
  [
    'Müssen Sie den Termin verschieben, genügt eine kurze Nachricht.',
    ['condition Sie müssen verschieben Müssen@first bare', 'statement nachricht genügen genügt@second'],
  ],
  [
    'Falls Sie kurzfristig umziehen müssen, helfen wir Ihnen gern.',
    ['condition Sie müssen umziehen müssen@last bare', 'statement we helfen helfen@second'],
  ],
  ['Müssen Sie noch etwas hinzufügen?', ['question Sie müssen hinzufügen Müssen@first bare']],
  ['Es tut uns leid, dass Sie so lange warten mussten.', ['statement it tun tut@second', 'that Sie müssen warten mussten@last bare past']],
  ['Sie müssen nur noch geprüft werden.', ['statement Sie? müssen prüfen müssen@second passive voice:passive']],
  ['Die Lieferung müssten Sie inzwischen erhalten haben.', ['statement Sie müssen erhalten müssten@second perfect subjunctive']],
  ['Wir müssen dafür ein Ersatzteil bestellen.', ['statement we müssen bestellen müssen@second bare']],
  ['In der Anlage erklären wir, welche Angaben Sie machen müssen.', ['indirect Sie müssen machen müssen@last bare']],
  [
    'Wir holen das Gerät ab, damit Sie nicht extra in die Filiale kommen müssen.',
    ['statement we abholen holen@second +ab', 'purpose Sie müssen kommen müssen@last bare not:nicht'],
  ],
  ['Du musst dich um nichts kümmern.', ['statement du müssen kümmern musst@second bare not:nichts']],
  ['Bitte füllen Sie das Formular aus.', ['imperative Sie ausfüllen füllen@first +aus']],
  ['Wir prüfen das, und Sie müssen dann warten.', ['statement we prüfen prüfen@second', 'statement Sie müssen warten müssen@second bare']],
  ['Wir prüfen das und müssen dann warten.', ['statement we prüfen prüfen@second', 'statement we müssen warten müssen@second bare']],
  [
    'Sie müssen das Formular, das wir Ihnen geschickt haben, ausfüllen.',
    ['statement Sie müssen ausfüllen müssen@second bare', 'relative we schicken haben@last perfect'],
  ],
  ['Müssen Sie absagen, rufen Sie uns an.', ['condition Sie müssen absagen Müssen@first bare', 'imperative Sie anrufen rufen@second +an']],
  ['Füllen Sie das Formular aus.', ['imperative Sie ausfüllen Füllen@first +aus']],
  ['Füll bitte das Formular aus.', ['imperative du ausfüllen Füll@first +aus']],
  ['Da müssen Sie warten.', ['statement Sie müssen warten müssen@second bare']],
  ['Da Sie lange warten müssen, rufen wir Sie an.', ['cause Sie müssen warten müssen@last bare', 'statement we anrufen rufen@second +an']],
  ['Wir sagen Ihnen, für welche Geräte Sie zahlen müssen.', ['statement we sagen sagen@second', 'indirect Sie müssen zahlen müssen@last bare']],
  ['Was müssen Sie jetzt tun?', ['question Sie müssen tun müssen@second bare']],
  ['Dafür muss sich der Kunde anmelden.', ['statement kunde müssen anmelden muss@second bare']],
  ['Das müssen leider Sie selbst klären.', ['statement Sie müssen klären müssen@second bare']],
  ['Die Hotelgäste haben das Formular auszufüllen.', ['statement hotelgaeste haben ausfüllen haben@second zu']],
  ['Sie haben den Betrag bis zum 15. Mai zu überweisen.', ['statement Sie? haben überweisen haben@second zu']],
  ['Sie hätten sich früher melden müssen.', ['statement Sie? müssen melden hätten@second bare perfect subjunctive']],
  [
    'Wir wissen, dass Sie sich hätten melden müssen.',
    ['statement we wissen wissen@second', 'that Sie müssen melden hätten@last bare perfect subjunctive'],
  ],
  ['Das hätten Sie in den Bedingungen nachlesen können.', ['statement Sie können nachlesen hätten@second bare perfect subjunctive']],
  ['Ihren Antrag lehnen wir ab.', ['statement we ablehnen lehnen@second +ab']],
  ['Eine Erstattung ist ausgeschlossen.', ['statement erstattung ausschließen ist@second voice:passive']],
  ['Um Zugang zu erhalten, müssen Sie sich registrieren.', ['purpose - erhalten zu', 'statement Sie müssen registrieren müssen@second bare']],
  ['Sie haben vergessen, die Rechnung beizufügen.', ['statement Sie? vergessen haben@second perfect', 'that - beifügen zu']],
  ['Haben Sie Ihr Passwort vergessen?', ['question Sie vergessen Haben@first perfect']],
  [
    'bitte füllen sie das formular aus und schicken sie es zurück',
    ['imperative Sie ausfüllen füllen@first +aus', 'imperative Sie zurückschicken schicken@first +zurück'],
  ],
  ['Bitte beachten Sie dass Sie den Beleg vorlegen müssen', ['imperative Sie beachten beachten@first', 'that Sie müssen vorlegen müssen@last bare']],
  ['Wenn Sie umziehen müssen rufen Sie uns an.', ['condition Sie müssen umziehen müssen@last bare', 'imperative Sie anrufen rufen@second +an']],
  [
    'Hätten Sie die Adresse geprüft, wäre das nicht passiert.',
    ['condition Sie prüfen Hätten@first perfect subjunctive', 'statement it passieren wäre@second perfect subjunctive not:nicht'],
  ],
  ['Sie müssen das Formular ausfüllen und Ihren Ausweis beilegen.', ['statement Sie müssen ausfüllen müssen@second bare']],
  ['Bitte rufen Sie uns an um einen Termin zu vereinbaren.', ['imperative Sie anrufen rufen@first +an', 'purpose - vereinbaren zu']],
  [
    'Der Kunde, der das Formular ausgefüllt hat, muss es zurücksenden.',
    ['relative kunde ausfüllen hat@last perfect', 'statement kunde müssen zurücksenden muss@second bare'],
  ],
];

const german = new GermanClauses(tinyLexicon());

describe('German clauses', () => {
  it.each(TABLE)('%s', (sentence, clauses) => {
    expect(german.tell(sentence)).toEqual(clauses);
  });
});
