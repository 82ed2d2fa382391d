const counted = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`;

/** What the extension says in English. */
export const EN = {
  severity: {
    error: (count: number) => counted(count, 'error', 'errors'),
    warning: (count: number) => counted(count, 'warning', 'warnings'),
    info: (count: number) => counted(count, 'hint', 'hints'),
  },
  severityName: { error: 'error', warning: 'warning', info: 'hint' },
  status: {
    name: 'tonfall: findings in this draft',
    starting: 'tonfall is starting',
    clear: 'tonfall: nothing to mend in this draft',
    found: (list: string) => `tonfall: ${list} in this draft. Opens the list of problems.`,
    off: 'tonfall is off for this draft. Opens its settings.',
    config: 'tonfall: a configuration file has an error. Opens the list of problems.',
    stopped: 'tonfall has stopped. Starts it again.',
    offLabel: 'tonfall: off',
    configLabel: 'tonfall: configuration',
  },
  started: (reason: string) => `tonfall could not start (${reason}). The log says more; after a change it can be started again.`,
  startAgain: 'Start again',
  showLog: 'Show log',
  restarted: 'tonfall is running again.',
  noDraft: 'Open the reply first: a Markdown, text, HTML or mail file, or a new one.',
  newReply: 'New reply',
  copied: (lines: number) => `Copied as plain text: ${counted(lines, 'line', 'lines')}.`,
  notCopied: 'The clipboard did not take the reply. It stays as it is; please try again.',
  checked: (findings: number, files: number) =>
    findings === 0
      ? `${counted(files, 'draft', 'drafts')} read, nothing to mend.`
      : `${counted(files, 'draft', 'drafts')} read, ${counted(findings, 'place', 'places')} to look at. The list of problems shows them.`,
  noFolder: 'Open a folder first: its drafts are read then.',
  showProblems: 'Show problems',
  whichRule: 'Which rule should be explained?',
  noRule: (id: string) => `There is no rule ${id}. “tonfall: Explain a Rule” lists those there are.`,
  explainTitle: (id: string) => `About ${id}`,
  own: {
    title: 'Turned off or allowed in your settings',
    placeholder: 'Choose what should be reported again',
    none: 'Your settings turn nothing off. What holds for a line, a file or a project stands there, as a comment or in tonfall.config.yml.',
    off: 'turned off',
    set: (severity: string) => `reported as ${severity}`,
    allowed: 'allowed word',
    undone: (name: string) => `${name} is reported again.`,
    done: (name: string) => `From now on tonfall is silent about ${name}, in all that you write.`,
    undo: 'Undo',
    list: 'Show all',
  },
  skeleton: 'Dear ${1:Ms Example},\n\nThank you for your message. ${2}\n\nKind regards\n${3:Your name}\n$0',
};
