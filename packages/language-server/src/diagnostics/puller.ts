import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Drafts } from '../documents/drafts.js';
import type { Positions } from '../documents/positions.js';
import { unlessCancelled } from '../guard.js';
import { diagnosticsOf } from './diagnostic.js';
import type { DraftReader } from './reader.js';

/** Answers clients that ask for diagnostics. What they have already is not sent again. */
export class Puller {
  constructor(
    private readonly drafts: Drafts,
    private readonly reader: DraftReader,
    private readonly positions: () => Positions,
    private readonly others: (uri: string) => Promise<Diagnostic[] | undefined>,
  ) {}

  /** Throws `ServerCancelled` when the document was changed meanwhile: the client asks again. */
  async answer({ textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const { uri } = textDocument;
    const other = await this.others(uri);
    if (other !== undefined) return { kind: DocumentDiagnosticReportKind.Full, items: other };
    const draft = this.drafts.get(uri);
    if (draft === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const result = await unlessCancelled(token, this.reader.read(draft));
    const open = this.drafts.get(uri) === draft;
    if (!open) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (result === undefined)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document was changed', { retriggerRequest: true });
    const resultId = `${String(result.revision)}.${String(result.settings)}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(draft, this.positions()) };
  }
}
