import { ResponseError } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { logError } from './log.js';

/** Runs a handler so that a fault in it is logged without a word of the draft, and answered with nothing: an editor goes on. */
export function guarded<Params extends unknown[], Result>(
  connection: Connection,
  doing: string,
  otherwise: Result,
  handle: (...params: Params) => Result | Promise<Result>,
): (...params: Params) => Promise<Result> {
  return async (...params) => {
    try {
      return await handle(...params);
    } catch (error) {
      // What a handler refuses on purpose is the client's to hear.
      if (error instanceof ResponseError) throw error;
      logError(connection, doing, error);
      return otherwise;
    }
  };
}
