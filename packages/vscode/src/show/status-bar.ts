import { languages, StatusBarAlignment, ThemeColor, window, workspace, type Disposable } from 'vscode';
import { isDraft } from '../client/documents.js';
import { isOn } from '../client/settings.js';
import { texts } from '../texts/texts.js';
import { brokenConfig, countsOf } from './findings.js';
import { statusText, type State } from './status-text.js';

/** The item of the status bar: how many findings the draft has that is being written, or what is the matter. */
export class StatusBar implements Disposable {
  private readonly item = window.createStatusBarItem('tonfall.status', StatusBarAlignment.Left, 0);
  private readonly listening: Disposable[];
  private server: 'starting' | 'stopped' | 'running' = 'starting';

  constructor() {
    this.item.name = texts().status.name;
    const update = (): void => this.update();
    this.listening = [
      languages.onDidChangeDiagnostics(update),
      window.onDidChangeActiveTextEditor(update),
      workspace.onDidChangeConfiguration(update),
      workspace.onDidOpenTextDocument(update),
    ];
    this.update();
  }

  /** The server starts, runs or has stopped. */
  setServer(server: 'starting' | 'stopped' | 'running'): void {
    this.server = server;
    this.update();
  }

  /** What it shows, and says to a screen reader; undefined while no draft is at hand. */
  get shown(): { readonly text: string; readonly label: string } | undefined {
    const state = this.state();
    if (state === undefined) return undefined;
    const { text, words } = statusText(state, texts());
    return { text, label: words };
  }

  dispose(): void {
    for (const each of [...this.listening, this.item]) each.dispose();
  }

  private update(): void {
    const state = this.state();
    if (state === undefined) return this.item.hide();
    const { text, words, command, about, warns = false } = statusText(state, texts());
    this.item.text = text;
    this.item.tooltip = words;
    this.item.accessibilityInformation = { label: words };
    this.item.command = { title: words, command, ...(about === undefined ? {} : { arguments: [about] }) };
    this.item.backgroundColor = warns ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }

  private state(): State | undefined {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isDraft(document)) return undefined;
    if (this.server !== 'running') return this.server;
    if (!isOn(document)) return 'off';
    return brokenConfig() ? 'config' : countsOf(document.uri);
  }
}
