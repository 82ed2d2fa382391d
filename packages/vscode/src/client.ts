import { env, l10n, window, workspace, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CONFIG_FILES, SELECTOR } from './documents.js';
import { answerForFiles } from './files.js';
import { messagesLanguage } from './messages-language.js';
import { discreet } from './redact.js';
import { writeSettings, type SettingsChange } from './user-settings.js';

/** Which files the server asks us for: in the browser all, elsewhere those that are not on its disk. */
export type FilesAsked = 'virtual' | 'all';

/** What the client tells the server, and how it answers. */
export function clientOptions(files: FilesAsked, channel: LogOutputChannel): LanguageClientOptions {
  const log = discreet(channel);
  return {
    documentSelector: [...SELECTOR, ...CONFIG_FILES],
    notebookDocumentOptions: {},
    outputChannel: log,
    traceOutputChannel: log,
    initializationOptions: { files, settings: true, explain: true },
    diagnosticPullOptions: { onChange: true, onSave: false },
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const answers = await next(params, token);
          if (!Array.isArray(answers)) return answers;
          return answers.map((answer: unknown, index) => (params.items[index]?.section === 'tonfall' ? resolved(answer) : answer));
        },
      },
    },
  };
}

/** Settings as the server knows them: `messages: auto` is ours to know. */
function resolved(settings: unknown): unknown {
  const given = (typeof settings === 'object' && settings !== null ? settings : {}) as Record<string, unknown>;
  return { ...given, messages: messagesLanguage(given['messages'], env.language) };
}

/** Answers what the server asks. Call it before the client is started. */
export function answerServer(client: BaseLanguageClient, explain: (ruleId: string) => void): void {
  answerForFiles(client);
  client.onRequest('tonfall/updateSettings', (change: SettingsChange) => writeSettings(change));
  client.onNotification('tonfall/explain', ({ ruleId }: { ruleId: string }) => explain(ruleId));
}

/** Starts the client; says so kindly when it cannot. */
export async function started(client: BaseLanguageClient): Promise<boolean> {
  try {
    await client.start();
    return true;
  } catch {
    void window.showErrorMessage(l10n.t('tonfall could not start; “tonfall: Restart” tries again, and the output “tonfall” says more.'));
    return false;
  }
}

/** Settings changed in VS Code reach the server by its own question: it only has to hear that they did. */
export const watchSettings = (client: BaseLanguageClient) =>
  workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('tonfall') && client.isRunning())
      void client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  });
