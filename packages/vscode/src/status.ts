import { DiagnosticSeverity, l10n, languages, StatusBarAlignment, window, type Disposable, type StatusBarItem } from 'vscode';
import { isDraftLanguage } from './documents.js';

/** What the server is doing. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** The number of findings of the draft at hand, in the status bar. */
export class Status implements Disposable {
  private readonly item: StatusBarItem;
  private readonly listeners: Disposable[];
  private state: ServerState = 'starting';

  constructor() {
    this.item = window.createStatusBarItem('tonfall.status', StatusBarAlignment.Right, 100);
    this.item.name = 'tonfall';
    this.listeners = [languages.onDidChangeDiagnostics(() => this.draw()), window.onDidChangeActiveTextEditor(() => this.draw())];
    this.draw();
  }

  set(state: ServerState): void {
    this.state = state;
    this.draw();
  }

  dispose(): void {
    this.item.dispose();
    for (const listener of this.listeners) listener.dispose();
  }

  private draw(): void {
    const { item } = this;
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isDraftLanguage(document.languageId)) {
      item.hide();
      return;
    }
    if (this.state !== 'running') this.drawState();
    else {
      const found = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'tonfall');
      const hints = found.filter(({ severity }) => severity === DiagnosticSeverity.Information).length;
      this.drawCount(found.length - hints, hints);
    }
    item.show();
  }

  private drawState(): void {
    const starting = this.state === 'starting';
    this.item.text = starting ? '$(loading~spin) tonfall' : '$(circle-slash) tonfall';
    this.say(starting ? l10n.t('tonfall is starting') : l10n.t('tonfall has stopped; a click starts it again'));
    this.item.command = starting ? undefined : 'tonfall.restart';
  }

  private drawCount(places: number, hints: number): void {
    const count = places + hints;
    this.item.text = count === 0 ? '$(check) tonfall' : `$(comment-discussion) tonfall ${String(count)}`;
    const parts = [
      ...(places > 0 ? [places === 1 ? l10n.t('1 place that may hurt') : l10n.t('{0} places that may hurt', places)] : []),
      ...(hints > 0 ? [hints === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', hints)] : []),
    ];
    this.say(count === 0 ? l10n.t('tonfall: nothing to improve here') : `tonfall: ${parts.join(', ')}`);
    this.item.command = 'workbench.actions.view.problems';
  }

  private say(label: string): void {
    this.item.tooltip = label;
    this.item.accessibilityInformation = { label, role: 'button' };
  }
}
