import { commands, l10n, window, workspace, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { answerServer, started, watchSettings } from './client.js';
import { copyPlainText } from './copy.js';
import { Explanations } from './explain.js';
import { fixOnSave } from './fix-on-save.js';
import { newReply } from './new-reply.js';
import { Status } from './status.js';
import { showTurnedOff } from './user-settings.js';

/** Makes a client of the server: in a process, or in a worker. */
export type ClientMaker = (channel: LogOutputChannel) => Promise<BaseLanguageClient>;

let running: Extension | undefined;

/** Starts the extension, with whatever way to the server there is. */
export async function activateWith(context: ExtensionContext, make: ClientMaker): Promise<void> {
  running = new Extension(make);
  context.subscriptions.push(...running.register());
  await running.start();
}

/** Ends the server. */
export const deactivate = (): Promise<void> | undefined => running?.stop();

class Extension {
  private client: BaseLanguageClient | undefined;
  private readonly channel = window.createOutputChannel('tonfall', { log: true });
  private readonly status = new Status();
  private readonly explanations = new Explanations(() => this.client);
  private listeners: Disposable[] = [];

  constructor(private readonly make: ClientMaker) {}

  register(): Disposable[] {
    const command = (name: string, run: (...words: never[]) => unknown): Disposable => commands.registerCommand(`tonfall.${name}`, run);
    return [
      this.channel,
      this.status,
      this.explanations.register(),
      fixOnSave(),
      command('newReply', () => newReply()),
      command('explainRule', (rule?: unknown) => this.explanations.show(typeof rule === 'string' ? rule : undefined)),
      command('copyPlainText', () => copyPlainText(this.client)),
      command('turnedOff', () => showTurnedOff()),
      command('checkWorkspace', () => this.checkWorkspace()),
      command('restart', () => this.restart()),
    ];
  }

  async start(): Promise<void> {
    this.status.set('starting');
    const client = await this.make(this.channel);
    answerServer(client, (rule) => void this.explanations.show(rule));
    this.listeners = [
      watchSettings(client),
      client.onDidChangeState(({ newState }) =>
        this.status.set(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped'),
      ),
    ];
    this.client = client;
    if (!(await started(client))) this.status.set('stopped');
  }

  async stop(): Promise<void> {
    for (const listener of this.listeners) listener.dispose();
    const { client } = this;
    this.client = undefined;
    // One that never came up cannot be stopped, and need not be.
    if (client?.needsStop() === true) await client.stop().catch(() => undefined);
  }

  private async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  private async checkWorkspace(): Promise<void> {
    if (workspace.workspaceFolders === undefined) {
      void window.showInformationMessage(l10n.t('Open a folder with drafts first; then all of them can be checked.'));
      return;
    }
    const report = await this.client?.sendRequest<{ files: number; findings: number }>('workspace/executeCommand', {
      command: 'tonfall.server.checkWorkspace',
      arguments: [],
    });
    if (report === undefined) return;
    const { files, findings } = report;
    void window.showInformationMessage(l10n.t('{0} drafts checked, {1} findings; they stand under Problems.', files, findings));
    await commands.executeCommand('workbench.actions.view.problems');
  }
}
