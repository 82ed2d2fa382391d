import type { Edit, Finding, Rewrite } from '@tonfall/core';
import { CodeActionKind, type CodeAction, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import type { Positions } from '../documents/positions.js';

/** An action for each rewrite of a finding; the first that has no hole is the one to prefer. */
export function rewriteActions(finding: Finding, draft: Draft, positions: Positions, snippets: boolean): CodeAction[] {
  const rewrites = draft.session.rewrites(finding);
  const preferred = rewrites.find(({ safety }) => safety !== 'input');
  return rewrites.map((rewrite) => ({
    title: rewrite.title,
    kind: CodeActionKind.QuickFix,
    ...(rewrite === preferred ? { isPreferred: true } : {}),
    edit: editOf(rewrite, draft, positions, snippets),
  }));
}

/** The safe rewrites of the whole document; of two that overlap the first. */
export function safeEdits(draft: Draft, positions: Positions): TextEdit[] {
  const edits: TextEdit[] = [];
  let last = -1;
  for (const finding of draft.result?.findings ?? []) {
    const safe = draft.session.rewrites(finding).find(({ safety }) => safety === 'safe');
    const [first] = safe?.edits ?? [];
    if (safe === undefined || first === undefined || first.start < last) continue;
    for (const edit of safe.edits) edits.push(textEdit(edit, draft, positions));
    last = Math.max(last, ...safe.edits.map(({ end }) => end));
  }
  return edits;
}

function editOf({ edits, safety }: Rewrite, draft: Draft, positions: Positions, snippets: boolean): WorkspaceEdit {
  const plain = edits.map((edit) => textEdit(edit, draft, positions));
  if (safety !== 'input' || !snippets) return { changes: { [draft.uri]: plain } };
  const withHoles = plain.map(({ range, newText }): SnippetTextEdit => ({
    range,
    snippet: { kind: 'snippet', value: snippetOf(newText) },
  }));
  return { documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits: withHoles }] };
}

const textEdit = ({ start, end, text }: Edit, { lines }: Draft, positions: Positions): TextEdit => ({
  range: positions.range(lines, start, end),
  newText: text,
});

/** Text with holes (`[Datum]`) as a snippet: `${1:Datum}`. What means something in a snippet is escaped. */
export function snippetOf(text: string): string {
  let hole = 0;
  return text
    .split(/(\[[^[\]\n]{1,40}\])/)
    .map((part, index) => (index % 2 === 1 ? `\${${String(++hole)}:${escaped(part.slice(1, -1))}}` : escaped(part)))
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, (char) => `\\${char}`);
