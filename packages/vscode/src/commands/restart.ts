import { window } from 'vscode';
import { texts } from '../texts/texts.js';
import type { Tonfall } from './tonfall.js';

/** Ends the server and starts it again. When it cannot start, that is said once, by `Tonfall.restart`. */
export async function restart(tonfall: Tonfall): Promise<void> {
  try {
    await tonfall.restart();
    window.setStatusBarMessage(`$(check) ${texts().restarted}`, 3000);
  } catch {
    // It was said.
  }
}
