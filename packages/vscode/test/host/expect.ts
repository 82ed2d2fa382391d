import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands, extensions, languages, Position, Range, Uri, window, workspace } from 'vscode';
import type { CodeAction, Diagnostic, TextDocument, TextEditor } from 'vscode';

import type { Api } from './api.js';

export { assert };

/** How long anything may take. Milliseconds. */
const LONGEST = 15_000;

/** Waits until `get` gives something, and returns it. Rejects when it does not come. */
export async function until<T>(what: string, get: () => T | PromiseLike<T>): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + LONGEST;
  while (Date.now() < end) {
    const value = await get();
    if (value !== undefined && value !== null && value !== false) return value as NonNullable<Exclude<T, false>>;
    await sleep(20);
  }
  throw new Error(`${what}: it did not come`);
}

/** A file of the folder that is open. */
export function file(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Writes a file and shows it. */
export async function openFile(name: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  return window.showTextDocument(await workspace.openTextDocument(file(name)));
}

export const findings = (uri: Uri): Diagnostic[] => languages.getDiagnostics(uri).filter(({ source }) => source === 'tonfall');

const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Waits until exactly these rules speak in a document, in this order. */
export async function rules(uri: Uri, expected: readonly string[]): Promise<Diagnostic[]> {
  let last: string[] = [];
  try {
    return await until('findings', () => {
      const found = findings(uri);
      last = found.map(ruleOf);
      return last.join() === expected.join() ? found : undefined;
    });
  } catch {
    throw new Error(`expected ${expected.join() || 'no finding'} in ${uri.path}, not ${last.join() || 'none'}\n${logged()}`);
  }
}

/** The actions at a place, once one with this title is there; its title may be told in part. */
export async function action(document: TextDocument, range: Range, title: string): Promise<CodeAction> {
  let titles: string[] = [];
  try {
    return await until('an action', async () => {
      const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
      titles = actions.map((each) => each.title);
      return actions.find((each) => each.title.includes(title));
    });
  } catch {
    throw new Error(`expected an action "${title}", not ${titles.join(' | ') || 'none'}\n${logged()}`);
  }
}

/** Does what an action says, as the editor does when it is chosen. */
export async function take({ edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined) assert.ok(await workspace.applyEdit(edit));
  if (command !== undefined) await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** Types at the end of a document. */
export async function typeAtEnd(editor: TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  assert.ok(await editor.edit((edit) => edit.insert(new Position(end.line, end.character), text)));
}

/** The end of the extension's log. */
function logged(): string {
  const { log } = extensions.getExtension<Api>('tonfall.tonfall')?.exports ?? {};
  return log !== undefined && existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-40).join('\n') : '';
}
