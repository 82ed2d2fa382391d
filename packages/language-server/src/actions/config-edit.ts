import type { RuleSetting } from '@tonfall/core';
import { isConfigName, withAllowed, withRule, type FileAccess } from '@tonfall/project/config';
import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Positions } from '../documents/positions.js';
import { isBelow, pathOf, uriOf } from '../settings/uris.js';
import type { Workspace } from '../settings/workspace.js';

/** The configuration file of a project that an action would change. */
export interface ConfigTarget {
  readonly uri: string;
  readonly name: string;
  /** It does not exist yet. */
  readonly fresh: boolean;
}

/** The nearest configuration file of the workspace above a document, or the one to be made in its folder; undefined without a folder. */
export async function configTarget(workspace: Workspace, uri: string): Promise<ConfigTarget | undefined> {
  const folder = workspace.folderOf(uri);
  if (folder === undefined) return undefined;
  const { config } = await workspace.of(uri);
  const own = config.files.map(uriOf).find((file) => isBelow(file, folder));
  if (own !== undefined) return { uri: own, name: nameOf(own), fresh: false };
  return { uri: `${folder.replace(/\/$/, '')}/tonfall.config.yml`, name: 'tonfall.config.yml', fresh: true };
}

/** The edit that sets a rule, or allows a word, in a configuration file: only what changes, so that comments and the cursor stay. Throws `TonfallError` when the file is broken. */
export async function configEdit(
  files: FileAccess,
  target: ConfigTarget,
  change: { readonly rule: string; readonly setting: RuleSetting } | { readonly word: string },
  positions: Positions,
): Promise<WorkspaceEdit> {
  const path = pathOf(target.uri);
  const before = target.fresh ? undefined : await files.readText(path);
  const after = 'rule' in change ? withRule(path, before, change.rule, change.setting) : withAllowed(path, before, change.word);
  const { start, end, text } = difference(before ?? '', after);
  const document = TextDocument.create(target.uri, 'yaml', 0, before ?? '');
  const range = positions.range(document, start, end);
  const edits = [{ range, newText: text }];
  // Every client takes `changes`; what creates a file needs the other form.
  if (!target.fresh) return { changes: { [target.uri]: edits } };
  const create = CreateFile.create(target.uri, { ignoreIfExists: true });
  return { documentChanges: [create, TextDocumentEdit.create({ uri: target.uri, version: null }, edits)] };
}

/** The stretch in which two texts differ. Never between the halves of a line break or of a pair. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let last = 0;
  while (last < before.length - start && last < after.length - start && before[before.length - 1 - last] === after[after.length - 1 - last])
    last++;
  if (start > 0 && isFirstHalf(before.charCodeAt(start - 1))) start--;
  while (last > 0 && isSecondHalf(before.charCodeAt(before.length - last))) last--;
  return { start, end: before.length - last, text: after.slice(start, after.length - last) };
}

const isFirstHalf = (code: number): boolean => code === 0x0d || (code >= 0xd800 && code < 0xdc00);
const isSecondHalf = (code: number): boolean => code === 0x0a || (code >= 0xdc00 && code < 0xe000);

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** Does the document hold settings, and is to be checked as such? */
export const isConfigUri = (uri: string): boolean => isConfigName(pathOf(uri).replaceAll('\\', '/'));
