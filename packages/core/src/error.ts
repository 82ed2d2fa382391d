/**
 * What went wrong, for programs. Never renamed.
 *
 * - `not-found`, `unreadable`: a named file or folder is missing, or may not be read
 * - `no-drafts`: nothing to read was named or found
 * - `not-text`, `not-utf8`, `too-large`: a draft that cannot be read as text
 * - `bad-flag`, `bad-option`: a flag of the command line, an option of the API
 * - `bad-rule`: a rule, fact or list file that is not as docs/rule-format.md says
 * - `no-rule`: a rule was named that does not exist
 * - `bad-config`: a configuration file or value
 * - `unwritable`: the report could not be written
 * - `internal`: a fault of tonfall itself; `cause` is what was thrown
 */
export type TonfallErrorCode =
  | 'not-found'
  | 'unreadable'
  | 'no-drafts'
  | 'not-text'
  | 'not-utf8'
  | 'too-large'
  | 'bad-flag'
  | 'bad-option'
  | 'bad-rule'
  | 'no-rule'
  | 'bad-config'
  | 'unwritable'
  | 'internal';

/** Where an error stands and the way out. `line` and `column` are 1-based, columns in UTF-16 units. */
export interface TonfallErrorDetails {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
}

/** An error of use: `message` says what is wrong, `file`, `line` and `column` where, `expected` what would be right, `hint` the next step. tonfall throws no other kind. */
export class TonfallError extends Error implements TonfallErrorDetails {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly expected?: string;
  readonly hint?: string;

  constructor(
    readonly code: TonfallErrorCode,
    message: string,
    details: TonfallErrorDetails = {},
  ) {
    super(message);
    this.name = 'TonfallError';
    if (details.file !== undefined) this.file = details.file;
    if (details.line !== undefined) this.line = details.line;
    if (details.column !== undefined) this.column = details.column;
    if (details.expected !== undefined) this.expected = details.expected;
    if (details.hint !== undefined) this.hint = details.hint;
  }
}
