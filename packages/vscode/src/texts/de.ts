import type { Texts } from './texts.js';

const counted = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`;

/** Was die Erweiterung auf Deutsch sagt. */
export const DE: Texts = {
  severity: {
    error: (count) => counted(count, 'Fehler', 'Fehler'),
    warning: (count) => counted(count, 'Warnung', 'Warnungen'),
    info: (count) => counted(count, 'Hinweis', 'Hinweise'),
  },
  severityName: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  status: {
    name: 'tonfall: Fundstellen in diesem Entwurf',
    starting: 'tonfall startet',
    clear: 'tonfall: In diesem Entwurf ist nichts zu verbessern',
    found: (list) => `tonfall: ${list} in diesem Entwurf. Öffnet die Liste der Probleme.`,
    off: 'tonfall ist für diesen Entwurf ausgeschaltet. Öffnet die Einstellungen.',
    config: 'tonfall: Eine Konfigurationsdatei enthält einen Fehler. Öffnet die Liste der Probleme.',
    stopped: 'tonfall läuft nicht mehr. Startet es neu.',
    offLabel: 'tonfall: aus',
    configLabel: 'tonfall: Konfiguration',
  },
  started: (reason) => `tonfall konnte nicht starten (${reason}). Mehr steht im Protokoll; nach einer Änderung lässt es sich neu starten.`,
  startAgain: 'Neu starten',
  showLog: 'Protokoll zeigen',
  restarted: 'tonfall läuft wieder.',
  noDraft: 'Dafür braucht es eine geöffnete Antwort: eine Markdown-, Text-, HTML- oder Mail-Datei, oder eine neue.',
  newReply: 'Neue Antwort',
  copied: (lines) => `Als reiner Text kopiert: ${counted(lines, 'Zeile', 'Zeilen')}.`,
  notCopied: 'Die Zwischenablage hat die Antwort nicht angenommen. Sie bleibt, wie sie ist; ein neuer Versuch lohnt sich.',
  checked: (findings, files) =>
    findings === 0
      ? `${counted(files, 'Entwurf', 'Entwürfe')} gelesen, nichts zu verbessern.`
      : `${counted(files, 'Entwurf', 'Entwürfe')} gelesen, ${counted(findings, 'Stelle', 'Stellen')} zum Ansehen. Die Liste der Probleme zeigt sie.`,
  noFolder: 'Dafür braucht es einen geöffneten Ordner: Dann werden seine Entwürfe gelesen.',
  showProblems: 'Probleme zeigen',
  whichRule: 'Welche Regel soll erklärt werden?',
  noRule: (id) => `Eine Regel ${id} gibt es nicht. „tonfall: Regel erklären“ zeigt alle.`,
  explainTitle: (id) => `Über ${id}`,
  own: {
    title: 'In Ihren Einstellungen ausgeschaltet oder erlaubt',
    placeholder: 'Was soll wieder gemeldet werden?',
    none: 'In Ihren Einstellungen ist nichts ausgeschaltet. Was für eine Zeile, eine Datei oder ein Projekt gilt, steht dort, als Kommentar oder in tonfall.config.yml.',
    off: 'ausgeschaltet',
    set: (severity) => `gemeldet als ${severity}`,
    allowed: 'erlaubtes Wort',
    undone: (name) => `${name} ist wieder eingeschaltet.`,
    done: (name) => `tonfall schweigt ab jetzt zu ${name}, in allem, was Sie schreiben.`,
    undo: 'Rückgängig',
    list: 'Alle zeigen',
  },
  skeleton: 'Guten Tag ${1:Frau Beispiel},\n\nvielen Dank für Ihre Nachricht. ${2}\n\nFreundliche Grüße\n${3:Ihr Name}\n$0',
};
