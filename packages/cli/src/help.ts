export const HELP = `tonfall reads a draft reply to a customer and shows the words that will hurt.

Usage
  tonfall [check] FILES…        judge drafts
  tonfall batch                 drafts as lines of JSON in, findings as lines of JSON out
  tonfall rules                 list the rules
  tonfall explain RULE          why a rule speaks, when it is silent, examples
  tonfall config [FILE]         the settings that hold for a file, and where each comes from

FILES are files, folders (their .md and .txt files), patterns such as 'drafts/*.md',
and - for standard input. What stands behind -- is a file.

Flags
  --format pretty|json          how check reports (default: pretty)
  --language de|en|auto         main language of the drafts (default: auto)
  --input-format FORMAT         text, markdown or html (default: by the file's ending)
  --messages draft|de|en        language of the messages (default: that of the draft)
  --stdin                       read one draft from standard input
  --stdin-filename NAME         the name it is reported under; its ending says the format
  --max-size SIZE               largest draft or line, such as 500KB (default: 64MB)
  --config FILE                 use this configuration file, look for no other
  --no-config                   use none
  -h, --help                    this text
  -v, --version                 the version

Exit code of check
  0  no error and no warning (hints may be there)
  1  at least one error or warning
  2  an input could not be read, no file matched, or a flag, rule or setting is wrong; the rest
     is judged

Settings stand in tonfall.config.yml, found upward from each draft; flags come before them.

A line of batch is {"id":…,"text":"…"}, with "language", "format" and "filename" where they
are known.
Exit code of batch
  0  every line was judged    1  a line was broken    2  it could not start

Drafts never leave this machine.
`;
