import type { Language, RuleSetting } from '@tonfall/core';
import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Drafts } from '../documents/drafts.js';
import { explainRule, type Explanation } from '../explain.js';
import type { Host } from '../host.js';
import { letFail } from '../log.js';
import { plainText } from './plain-text.js';
import type { WorkspaceCheck } from './workspace-check.js';

/** What a client may ask to be done. */
export const COMMANDS = ['explain', 'turnOff', 'allow', 'checkWorkspace', 'plainText'].map((name) => `tonfall.server.${name}`);

/** A change of the user's settings that the client is asked to write. */
interface SettingsChange {
  readonly rules?: Readonly<Record<string, RuleSetting | null>>;
  readonly allow?: readonly string[];
}

/** Carries out commands. */
export class Commands {
  /** The client shows explanations itself. */
  explains = false;

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly drafts: Drafts,
    private readonly check: WorkspaceCheck,
  ) {}

  /** Throws `ResponseError` that says what was expected. */
  async run(command: string, given: unknown, token: CancellationToken, progress?: WorkDoneProgressReporter): Promise<unknown> {
    const words: readonly unknown[] = Array.isArray(given) ? given : [];
    const [first, second] = words.map((word) => (typeof word === 'string' ? word : ''));
    switch (command) {
      case 'tonfall.server.explain':
        return this.explain(first ?? '', second === 'de' ? 'de' : 'en');
      case 'tonfall.server.turnOff':
        return this.settings({ rules: { [named(second, 'the name of a rule')]: 'off' } });
      case 'tonfall.server.allow':
        return this.settings({ allow: [named(second, 'a word')] });
      case 'tonfall.server.checkWorkspace':
        return this.check.run(token, progress);
      case 'tonfall.server.plainText': {
        const draft = this.drafts.get(first ?? '');
        if (draft === undefined) throw invalid('the document is not open', 'the URI of an open document');
        return plainText(draft.text, draft.format);
      }
      default:
        throw invalid('there is no such command', COMMANDS.join(', '));
    }
  }

  /** The explanation of a rule, for a client that shows it itself. Throws `ResponseError` for a rule that does not exist. */
  async explanation(id: string, language: Language): Promise<Explanation> {
    const explanation = explainRule(await this.host.explanations(), id.replace(/^tonfall:/, ''), language);
    if (explanation === undefined) throw invalid(`there is no rule ${id}`, 'the name of a rule');
    return explanation;
  }

  private async explain(id: string, language: Language): Promise<Explanation> {
    const explanation = await this.explanation(id, language);
    if (this.explains) letFail(this.connection.sendNotification('tonfall/explain', { ruleId: id, language }));
    // A message, not a request: nobody waits for an answer.
    else
      letFail(
        this.connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Info,
          message: shortened(explanation.markdown),
        }),
      );
    return explanation;
  }

  private async settings(change: SettingsChange): Promise<unknown> {
    try {
      return await this.connection.sendRequest('tonfall/updateSettings', change);
    } catch {
      throw invalid('the editor did not write its settings', 'a client that answers tonfall/updateSettings');
    }
  }
}

/** Title, message and reason, and no examples: a window is small. */
const shortened = (markdown: string): string =>
  markdown
    .split(/\n\n(?:> |## )/)
    .slice(0, 3)
    .map((part) =>
      part
        .replace(/^# /, '')
        .replace(/\n>[^]*/, '')
        .replace(/\n+/g, ' ')
        .trim(),
    )
    .join(' – ');

function named(word: string | undefined, what: string): string {
  if (word === undefined || word === '') throw invalid('a word is missing', what);
  return word;
}

const invalid = (message: string, expected: string): ResponseError<undefined> =>
  new ResponseError(LSPErrorCodes.RequestFailed, `${message}; expected: ${expected}`);
