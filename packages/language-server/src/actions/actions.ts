import { COMMENT_CATEGORY, type Finding, type Language, type LintOptions } from '@tonfall/core';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  Command,
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  type Range,
} from 'vscode-languageserver';
import type { Draft } from '../documents/draft.js';
import type { Positions } from '../documents/positions.js';
import type { Host } from '../host.js';
import type { Workspace } from '../settings/workspace.js';
import { fileComment, lineComments, type PlacedComment } from './comment-place.js';
import { provenPlace } from './comment-proof.js';
import { configEdit, configTarget, type ConfigTarget } from './config-edit.js';
import { rewriteActions, safeEdits, suggestionActions } from './rewrites.js';
import { TITLES } from './titles.js';

/** What actions are made with, and what the client can do with them. */
export interface ActionContext {
  readonly snippets: boolean;
  /** Writes the user's settings when asked. */
  readonly settings: boolean;
  /** Takes edits that create files. */
  readonly creates: boolean;
  readonly positions: Positions;
  readonly workspace: Workspace;
  readonly host: Host;
  readonly token: CancellationToken;
}

/** Applies all that is safe. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.tonfall`;

/** Nobody looks through the actions of more places than these at once; the first ones are offered. */
const MOST_FINDINGS = 20;
/** The category of findings about words for which others are suggested; to look for them takes time, and is done for so many. */
const SPELLING = 'spelling';
const MOST_SUGGESTED = 3;

const within = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));

/** The actions at a range of a document that was read, those that are asked for. */
export async function actionsAt(draft: Draft, range: Range, asked: CodeActionContext, context: ActionContext): Promise<CodeAction[]> {
  const { positions, host, snippets, token } = context;
  const only = Array.isArray(asked.only) ? asked.only : undefined;
  const actions: CodeAction[] = [];
  if (within(CodeActionKind.QuickFix, only)) {
    const { lines } = draft;
    const found = draft.findingsIn(positions.offset(lines, range.start), positions.offset(lines, range.end)).slice(0, MOST_FINDINGS);
    const rewritten = new Set<Finding>();
    for (const finding of found)
      for (const action of rewriteActions(finding, draft, positions, snippets)) {
        rewritten.add(finding);
        add(finding, action);
      }
    for (const finding of found.filter((each) => each.category === SPELLING).slice(0, MOST_SUGGESTED)) {
      for (const action of suggestionActions(finding, draft, positions)) {
        rewritten.add(finding);
        add(finding, action);
      }
      await host.pause();
      if (token.isCancellationRequested) return [];
    }
    const { options } = await context.workspace.of(draft.uri);
    const target = await configTarget(context.workspace, draft.uri);
    for (const finding of found) {
      if (token.isCancellationRequested) return [];
      // Whoever takes the first entry, and finds no better sentence there, learns something and turns nothing off.
      const explain = explainAction(finding, languageOf(draft));
      if (!rewritten.has(finding)) add(finding, explain);
      for (const action of await commentActions(finding, draft, options, context)) add(finding, action);
      for (const action of await settingActions(finding, draft, target, context)) add(finding, action);
      if (rewritten.has(finding)) add(finding, explain);
      await host.pause();
    }
  }
  // By name, or when a person asks: the light bulb, which asks by itself, is about the words at hand.
  const wanted = only === undefined ? asked.triggerKind === CodeActionTriggerKind.Invoked : within(FIX_ALL, only);
  const edits = wanted ? await safeEdits(draft, positions, () => host.pause()) : [];
  if (edits.length > 0) actions.push({ title: TITLES[languageOf(draft)].fixAll, kind: FIX_ALL, edit: { changes: { [draft.uri]: edits } } });
  return actions;

  function add({ ruleId, message, start, end }: Finding, action: CodeAction): void {
    actions.push({
      ...action,
      diagnostics: [{ range: positions.range(draft.lines, start, end), source: 'tonfall', code: ruleId, message }],
    });
  }
}

/** The rule off in the line of a finding, and in its file. */
async function commentActions(
  finding: Finding,
  draft: Draft,
  options: LintOptions,
  { positions, host }: ActionContext,
): Promise<CodeAction[]> {
  if (finding.category === COMMENT_CATEGORY) return [];
  const titles = TITLES[languageOf(draft)];
  const { ruleId: rule, start, end } = finding;
  const { text, format, uri, lines } = draft;
  const placed = async (title: string, places: readonly PlacedComment[]): Promise<CodeAction[]> => {
    const place = await provenPlace(places, finding, draft, host.linter(), options);
    if (place === undefined) return [];
    const edit = { range: positions.range(lines, place.offset, place.offset), newText: place.text };
    return [{ title, kind: CodeActionKind.QuickFix, edit: { changes: { [uri]: [edit] } } }];
  };
  const top = fileComment(text, rule, format);
  return [
    ...(await placed(titles.line(rule), lineComments(text, start, end, rule, format))),
    ...(await placed(titles.file(rule), top === undefined ? [] : [top])),
  ];
}

/** The rule off, or the word allowed, in the configuration of the project; without a folder in the settings of the user. */
async function settingActions(
  finding: Finding,
  draft: Draft,
  target: ConfigTarget | undefined,
  context: ActionContext,
): Promise<CodeAction[]> {
  const titles = TITLES[languageOf(draft)];
  const { ruleId: rule } = finding;
  const kind = CodeActionKind.QuickFix;
  const word = wordOf(finding);
  if (target !== undefined) {
    if (target.fresh && !context.creates) return [];
    // A configuration file that is broken cannot be changed: its own diagnostics say so.
    const edit = async (change: Parameters<typeof configEdit>[2]) =>
      configEdit(context.workspace.files, target, change, context.positions).catch(() => undefined);
    const off = await edit({ rule, setting: 'off' });
    const allowed = word === undefined ? undefined : await edit({ word });
    return [
      ...(off === undefined ? [] : [{ title: titles.config(rule, target.name), kind, edit: off }]),
      ...(word === undefined || allowed === undefined ? [] : [{ title: titles.allowConfig(word, target.name), kind, edit: allowed }]),
    ];
  }
  if (!context.settings) return [];
  const command = (title: string, name: string, value: string): CodeAction => ({
    title,
    kind,
    command: Command.create(title, `tonfall.server.${name}`, draft.uri, value),
  });
  return [command(titles.user(rule), 'turnOff', rule), ...(word === undefined ? [] : [command(titles.allowUser(word), 'allow', word)])];
}

function explainAction({ ruleId }: Finding, language: Language): CodeAction {
  const title = TITLES[language].explain(ruleId);
  return { title, kind: CodeActionKind.QuickFix, command: Command.create(title, 'tonfall.server.explain', ruleId, language) };
}

/** The word to allow, of a finding about a word. */
function wordOf({ category, quote, mapped }: Finding): string | undefined {
  return (category === 'jargon' || category === SPELLING) && mapped && quote.split(/\s+/).length <= 3 && !/[*_`<\n]/.test(quote)
    ? quote
    : undefined;
}

/** The language the user reads: that of the messages. */
const languageOf = (draft: Draft): Language => draft.result?.told ?? 'en';
