import { window, workspace, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { createClient, type ClientMaker } from './client/client.js';
import { TraceChannel } from './client/trace-channel.js';
import { registerCommands } from './commands/register.js';
import type { Tonfall } from './commands/tonfall.js';
import { fixOnSave } from './fix-on-save.js';
import { saveConfiguration } from './save-configuration.js';
import { Explanations } from './show/explanations.js';
import { StatusBar } from './show/status-bar.js';
import { texts } from './texts/texts.js';

/** What the extension tells others, such as its own tests. */
export interface Api {
  /** When the extension was activated, by `performance.now()`. */
  readonly activated: number;
  /** When the server answered, by the same clock; rejects when it cannot start. */
  readonly ready: Promise<number>;
  /** The file of the log. */
  readonly log: string;
  /** What the item of the status bar shows, and says to a screen reader; undefined while no draft is at hand. */
  status(): { readonly text: string; readonly label: string } | undefined;
}

/** What differs between the desktop and a browser. */
export interface Host {
  readonly make: ClientMaker;
  /** Which files the server asks us for: those that are on no disk, or all. */
  readonly files: 'virtual' | 'all';
  /** When the extension was activated, by `performance.now()`. */
  readonly activated: number;
}

/** The extension from its activation to its end. */
export class Extension implements Tonfall, Disposable {
  readonly channel: LogOutputChannel;
  readonly explanations: Explanations;
  readonly api: Api;
  private readonly trace: TraceChannel;
  private readonly status = new StatusBar();
  private readonly parts: { dispose(): unknown }[];
  private readonly language: BaseLanguageClient;
  private starting: Promise<void>;

  constructor({ make, files, activated }: Host, logs: string) {
    this.channel = window.createOutputChannel('tonfall', { log: true });
    this.trace = new TraceChannel(this.channel, traces());
    this.language = createClient(make, { channel: this.channel, trace: this.trace, files });
    this.explanations = new Explanations(() => this.client());
    this.parts = [
      this.language.onDidChangeState(({ newState }) => this.status.setServer(STATES.get(newState) ?? 'stopped')),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('tonfall.trace')) this.trace.turn(traces());
      }),
      ...registerCommands(this),
      fixOnSave(),
      saveConfiguration(),
    ];
    this.starting = this.start();
    this.api = {
      activated,
      log: `${logs}/tonfall.log`,
      ready: this.starting.then(() => performance.now()),
      status: () => this.status.shown,
    };
  }

  async client(): Promise<BaseLanguageClient> {
    await this.starting;
    return this.language;
  }

  async restart(): Promise<void> {
    await this.starting.catch(() => undefined);
    if (this.language.needsStop()) await this.language.stop();
    this.starting = this.start();
    await this.starting;
  }

  /** Ends the server; resolves when it has gone. */
  async stop(): Promise<void> {
    if (this.language.needsStop()) await this.language.stop();
  }

  dispose(): void {
    for (const part of [...this.parts, this.explanations, this.status, this.trace, this.channel]) part.dispose();
  }

  private start(): Promise<void> {
    const started = this.language.start();
    // Whoever waits for it hears of it as well.
    started.catch((error: unknown) => void this.tellStopped(error));
    return started;
  }

  private async tellStopped(error: unknown): Promise<void> {
    this.status.setServer('stopped');
    const said = texts();
    const chosen = await window.showErrorMessage(
      said.started(error instanceof Error ? error.name : typeof error),
      said.startAgain,
      said.showLog,
    );
    if (chosen === said.showLog) this.channel.show();
    else if (chosen === said.startAgain) await this.restart().catch(() => undefined);
  }
}

const STATES: ReadonlyMap<State, 'starting' | 'running' | 'stopped'> = new Map([
  [State.Starting, 'starting'],
  [State.Running, 'running'],
  [State.Stopped, 'stopped'],
]);

function traces(): boolean {
  const level = workspace.getConfiguration('tonfall').get<string>('trace.server');
  return level === 'messages' || level === 'verbose';
}

/** Starts the extension; VS Code ends it. */
export function startExtension(context: ExtensionContext, host: Host): Extension {
  const extension = new Extension(host, context.logUri.fsPath);
  context.subscriptions.push(extension);
  return extension;
}
