import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Explanations } from '../show/explanations.js';

/** What commands work with. */
export interface Tonfall {
  readonly channel: LogOutputChannel;
  readonly explanations: Explanations;
  /** The client once it runs. Rejects when it cannot start. */
  client(): Promise<BaseLanguageClient>;
  /** Ends the server and starts it again. Rejects when it cannot start. */
  restart(): Promise<void>;
}
