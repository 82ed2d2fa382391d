import { window, type QuickPickItem } from 'vscode';
import { findingsOf } from '../show/findings.js';
import { texts } from '../texts/texts.js';
import { RULES } from '../texts/rules.js';
import type { Tonfall } from './tonfall.js';

/** Explains a rule: the one that is named, else that of the finding at the cursor, else the one that is chosen from all. */
export async function explainRule(tonfall: Tonfall, rule: unknown, language: unknown): Promise<void> {
  const id = typeof rule === 'string' && rule !== '' ? rule : await chosenRule();
  if (id !== undefined) await tonfall.explanations.show(id, language === 'de' || language === 'en' ? language : undefined);
}

async function chosenRule(): Promise<string | undefined> {
  const here = rulesAtCursor();
  if (here.length === 1) return here[0];
  const all = RULES.map(({ id, category }): QuickPickItem => ({ label: id, description: category }));
  const items = here.length === 0 ? all : all.filter(({ label }) => here.includes(label));
  const picked = await window.showQuickPick(items, { placeHolder: texts().whichRule, matchOnDescription: true });
  return picked?.label;
}

/** The rules that speak at the cursor, each once. */
function rulesAtCursor(): string[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const at = editor.selection;
  const codes = findingsOf(editor.document.uri)
    .filter(({ range }) => range.intersection(at) !== undefined)
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
  return [...new Set(codes.filter((code): code is string => typeof code === 'string'))];
}
