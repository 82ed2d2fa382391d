import type { Edit, Finding, Rewrite } from '@tonfall/core';
import { CodeActionKind, type CodeAction, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import type { Positions } from '../documents/positions.js';
import { Turns } from '../turns.js';
import { snippetOf } from './snippet.js';

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

/** An action for each word that may be meant by a misspelt one. */
export function suggestionActions(finding: Finding, draft: Draft, positions: Positions): CodeAction[] {
  return draft.session.suggestions(finding).map((rewrite) => ({
    title: rewrite.title,
    kind: CodeActionKind.QuickFix,
    edit: editOf(rewrite, draft, positions, false),
  }));
}

/** The safe rewrites of the whole document; of two that overlap the first. None when the document was changed while they were made. */
export async function safeEdits(draft: Draft, positions: Positions, pause: () => Promise<void>): Promise<TextEdit[]> {
  const { revision } = draft;
  const edits: TextEdit[] = [];
  let last = -1;
  const turns = new Turns(pause);
  for (const finding of draft.result?.findings ?? []) {
    if (turns.over) {
      await turns.pass();
      if (draft.revision !== revision) return [];
    }
    const safe = draft.session.rewrites(finding).find(({ safety }) => safety === 'safe');
    if (safe === undefined || safe.edits.some(({ start }) => start < last)) continue;
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
