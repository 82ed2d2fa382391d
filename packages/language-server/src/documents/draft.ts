import type { DraftReading, DraftSession, Finding, Format, Language } from '@tonfall/core';
import { formatOf } from '@tonfall/project/config';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Positions } from './positions.js';

/** What a document said when it was read. */
export interface DraftResult extends DraftReading {
  readonly version: number;
  /** Of the settings it was read under. */
  readonly settings: number;
  /** The language of its messages. */
  readonly told: Language;
}

const FORMATS: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  plaintext: 'text',
  'git-commit': 'text',
  eml: 'text',
};

/** A document that is open in the editor, with the session that reads it. */
export class Draft {
  result: DraftResult | undefined;
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
    return this.languageId === 'git-commit' ? withoutGitComments(this.text) : this.text;
  }

  /** Takes the edits of a notification, in order. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number, positions: Positions): void {
    for (const change of changes) {
      const own = 'range' in change ? { text: change.text, range: positions.unitRange(this.document, change.range) } : change;
      this.document = TextDocument.update(this.document, [own], version);
    }
    if (changes.length === 0) this.document = TextDocument.update(this.document, [], version);
  }

  /** The findings that touch a stretch of the text, if it was read as it stands now. */
  findingsIn(start: number, end: number): Finding[] {
    if (this.result?.version !== this.version) return [];
    return this.result.findings.filter((finding) => finding.start <= end && finding.end >= start);
  }
}

/** Lines that git leaves out, and all below the scissors. */
function withoutGitComments(text: string): string {
  const scissors = text.search(/^# -+ >8 -+/m);
  const kept = scissors < 0 ? text : text.slice(0, scissors) + blank(text.slice(scissors));
  return kept.replace(/^#[^\r\n]*/gm, blank);
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
