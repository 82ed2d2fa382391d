import type { Finding, Language } from '@tonfall/core';
import { CodeActionKind, Command, type CodeAction, type Range } from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import type { Positions } from '../documents/positions.js';
import type { Workspace } from '../settings/workspace.js';
import { fileComment, lineComment, type PlacedComment } from './comment-place.js';
import { configEdit, configTarget } from './config-edit.js';
import { rewriteActions, safeEdits } from './rewrites.js';
import { TITLES } from './titles.js';

/** What the client can do with actions. */
export interface ActionAbilities {
  readonly snippets: boolean;
  /** Writes the user's settings when asked. */
  readonly settings: boolean;
  /** Takes edits that create files. */
  readonly creates: boolean;
  readonly positions: Positions;
}

/** Applies all that is safe. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.tonfall`;

const within = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));

/** The actions at a range of a document that was read, those asked for by `only`. */
export async function actionsAt(
  draft: Draft,
  range: Range,
  only: readonly string[] | undefined,
  workspace: Workspace,
  abilities: ActionAbilities,
): Promise<CodeAction[]> {
  const { positions } = abilities;
  const actions: CodeAction[] = [];
  if (within(CodeActionKind.QuickFix, only)) {
    const found = draft.findingsIn(positions.offset(draft.lines, range.start), positions.offset(draft.lines, range.end));
    for (const finding of found)
      actions.push(
        ...rewriteActions(finding, draft, positions, abilities.snippets).map((action) => about(action, finding, draft, positions)),
      );
    for (const finding of found)
      actions.push(
        ...(await settingActions(finding, draft, workspace, abilities)).map((action) => about(action, finding, draft, positions)),
      );
  }
  // Asked for by name only: the light bulb is about the words at hand.
  if (only !== undefined && within(FIX_ALL, only)) {
    const edits = safeEdits(draft, positions);
    if (edits.length > 0)
      actions.push({ title: TITLES[languageOf(draft)].fixAll, kind: FIX_ALL, edit: { changes: { [draft.uri]: edits } } });
  }
  return actions;
}

async function settingActions(finding: Finding, draft: Draft, workspace: Workspace, abilities: ActionAbilities): Promise<CodeAction[]> {
  const titles = TITLES[languageOf(draft)];
  const { ruleId: rule } = finding;
  const { text, format, uri } = draft;
  const kind = CodeActionKind.QuickFix;
  const actions: CodeAction[] = [];
  const comment = (title: string, placed: PlacedComment | undefined): void => {
    if (placed !== undefined) actions.push({ title, kind, edit: { changes: { [uri]: [insertion(placed, draft, abilities.positions)] } } });
  };
  if (finding.category !== 'comment') {
    comment(titles.line(rule), lineComment(text, finding.start, rule, format));
    comment(titles.file(rule), fileComment(text, rule, format));
  }
  const target = await configTarget(workspace, uri);
  const word = wordOf(finding);
  if (target !== undefined && (abilities.creates || !target.fresh)) {
    // A configuration file that is broken cannot be changed: its own diagnostics say so.
    const edit = async (change: Parameters<typeof configEdit>[2]) => configEdit(workspace.files, target, change).catch(() => undefined);
    const off = await edit({ rule, setting: 'off' });
    if (off !== undefined) actions.push({ title: titles.config(rule, target.name), kind, edit: off });
    const allowed = word === undefined ? undefined : await edit({ word });
    if (word !== undefined && allowed !== undefined) actions.push({ title: titles.allowConfig(word, target.name), kind, edit: allowed });
  } else if (target === undefined && abilities.settings) {
    const off = titles.user(rule);
    actions.push({ title: off, kind, command: Command.create(off, 'tonfall.server.turnOff', uri, rule) });
    if (word !== undefined) {
      const allow = titles.allowUser(word);
      actions.push({ title: allow, kind, command: Command.create(allow, 'tonfall.server.allow', uri, word) });
    }
  }
  const explain = titles.explain(rule);
  actions.push({ title: explain, kind, command: Command.create(explain, 'tonfall.server.explain', rule, languageOf(draft)) });
  return actions;
}

/** The word to allow, of a finding about a word. */
function wordOf({ category, quote, mapped }: Finding): string | undefined {
  return category === 'jargon' && mapped && quote.split(/\s+/).length <= 3 && !/[*_`<\n]/.test(quote) ? quote : undefined;
}

function insertion({ offset, text }: PlacedComment, { lines }: Draft, positions: Positions) {
  return { range: positions.range(lines, offset, offset), newText: text };
}

/** An action with the diagnostic it is about. */
function about(action: CodeAction, { ruleId, message, start, end }: Finding, { lines }: Draft, positions: Positions): CodeAction {
  return { ...action, diagnostics: [{ range: positions.range(lines, start, end), source: 'tonfall', code: ruleId, message }] };
}

/** The language the user reads: that of the messages. */
const languageOf = (draft: Draft): Language => draft.result?.told ?? 'en';
