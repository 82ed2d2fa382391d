import type { Texts } from '../texts/texts.js';
import type { Counts } from './findings.js';

/** What the item of the status bar shows, and what it does when it is chosen. */
export interface StatusText {
  readonly text: string;
  /** In words, for a pointer that rests and for a screen reader. */
  readonly words: string;
  readonly command: string;
  /** What the command gets. */
  readonly about?: string;
  readonly warns?: boolean;
}

/** How it stands with the server and the draft. */
export type State = 'starting' | 'stopped' | 'config' | 'off' | Counts;

const PROBLEMS = 'workbench.actions.view.problems';
const ICONS = { error: '$(error)', warning: '$(warning)', info: '$(info)' } as const;

/** The item for a state. Severities without findings are left out. */
export function statusText(state: State, { status, severity }: Texts): StatusText {
  switch (state) {
    case 'starting':
      return { text: '$(loading~spin) tonfall', words: status.starting, command: PROBLEMS };
    case 'stopped':
      return { text: '$(debug-disconnect) tonfall', words: status.stopped, command: 'tonfall.restart', warns: true };
    case 'config':
      return { text: `$(warning) ${status.configLabel}`, words: status.config, command: PROBLEMS, warns: true };
    case 'off':
      return {
        text: `$(circle-slash) ${status.offLabel}`,
        words: status.off,
        command: 'workbench.action.openSettings',
        about: '@ext:tonfall.tonfall',
      };
  }
  const found = (['error', 'warning', 'info'] as const).filter((name) => state[name] > 0);
  if (found.length === 0) return { text: '$(check) tonfall', words: status.clear, command: PROBLEMS };
  return {
    text: `tonfall ${found.map((name) => `${ICONS[name]} ${String(state[name])}`).join(' ')}`,
    words: status.found(found.map((name) => severity[name](state[name])).join(', ')),
    command: PROBLEMS,
  };
}
