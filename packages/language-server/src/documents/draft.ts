import type { DraftReading, DraftSession, Finding, Format, Language } from '@tonfall/core';
import { formatOf } from '@tonfall/project/config';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutGitComments } from './git-commit.js';
import type { Positions } from './positions.js';

/** What a document said when it was read. */
export interface DraftResult extends DraftReading {
  /** The text that was read. */
  readonly revision: number;
  /** Of the settings it was read under. */
  readonly settings: number;
  /** The language of its messages. */
  readonly told: Language;
}

/** What editors call their languages. Of others the name of the file tells. */
const FORMATS: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  mdx: 'markdown',
  gfm: 'markdown',
  quarto: 'markdown',
  rmd: 'markdown',
  html: 'html',
  xhtml: 'html',
  plaintext: 'text',
  'git-commit': 'text',
  gitcommit: 'text',
  eml: 'text',
};
const GIT = new Set(['git-commit', 'gitcommit']);

let revisions = 0;

/** A document that is open in the editor, with the session that reads it. */
export class Draft {
  result: DraftResult | undefined;
  /** Counts up with every text of every document: versions begin anew when a document is opened again, and some clients give none. */
  revision = ++revisions;
  private document: TextDocument;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
    readonly session: DraftSession,
  ) {
    this.document = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.document.version;
  }

  get text(): string {
    return this.document.getText();
  }

  /** For places; it changes with the next edit. */
  get lines(): TextDocument {
    return this.document;
  }

  get format(): Format {
    return FORMATS[this.languageId] ?? formatOf(this.uri.replace(/[?#].*$/, ''));
  }

  /** The text that is read: of a git commit message without its comments, which are blanked out so that places stay. */
  get prose(): string {
    return GIT.has(this.languageId) ? withoutGitComments(this.text) : this.text;
  }

  /** Takes the edits of a notification, in order. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number, positions: Positions): void {
    this.revision = ++revisions;
    for (const change of changes) {
      const own =
        'range' in change && (change.range as unknown) !== undefined
          ? { text: change.text, range: positions.unitRange(this.document, change.range) }
          : { text: change.text };
      this.document = TextDocument.update(this.document, [own], version);
    }
    if (changes.length === 0) this.document = TextDocument.update(this.document, [], version);
  }

  /** The findings that touch a stretch of the text, if it was read as it stands now. */
  findingsIn(start: number, end: number): Finding[] {
    if (this.result?.revision !== this.revision) return [];
    return this.result.findings.filter((finding) => finding.start <= end && finding.end >= start);
  }
}
