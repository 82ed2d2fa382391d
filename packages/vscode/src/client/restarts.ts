import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** So many ends of the server within so many milliseconds are borne; one more, and it stays ended until somebody starts it again. */
const MOST = 4;
const WITHIN = 3 * 60_000;

/** Starts a server that ended again. A broken pipe by itself ends nothing: the end of the process comes right behind it. */
export function restarting(now: () => number = Date.now): ErrorHandler {
  let ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const time = now();
      ends = [...ends.filter((end) => time - end < WITHIN), time];
      return { action: ends.length > MOST ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}
