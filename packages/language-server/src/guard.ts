import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { logError } from './log.js';

/** What a message was about, for the trace: lengths and counts, never words. */
export type Traced = Readonly<Record<string, string | number>>;

/** Runs handlers so that a fault in one is logged without a word of the draft, and the editor goes on. */
export class Guard {
  /** Before `initialize` and after `shutdown` nothing is answered. */
  state: 'new' | 'ready' | 'shut' = 'new';

  constructor(private readonly connection: Connection) {}

  /** A handler of a notification. What it returns is told to the trace. */
  notified<Params>(method: string, handle: (params: Params) => Traced | undefined): (params: Params) => void {
    return (params) => {
      if (this.state !== 'ready') return;
      const start = performance.now();
      try {
        this.trace(method, start, handle(params) ?? {});
      } catch (error) {
        logError(this.connection, method, error);
      }
    };
  }

  /** A handler of a request. Where nothing is as good an answer as an error, a fault is answered with `otherwise`. */
  answers<Params, Result>(
    method: string,
    handle: (params: Params, token: CancellationToken) => Promise<Result>,
    otherwise?: { readonly result: Result },
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    return async (params, token) => {
      if (this.state === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server waits for initialize');
      if (this.state === 'shut') throw new ResponseError(ErrorCodes.InvalidRequest, 'the server was shut down');
      const start = performance.now();
      try {
        const result = await handle(params, token);
        this.trace(method, start, Array.isArray(result) ? { answers: result.length } : {});
        return result;
      } catch (error) {
        // What a handler refuses on purpose is the client's to hear.
        if (error instanceof ResponseError) throw error;
        logError(this.connection, method, error);
        if (otherwise !== undefined) return otherwise.result;
        throw new ResponseError(LSPErrorCodes.RequestFailed, `${method} did not go well`);
      }
    };
  }

  /** Tells a client that traces what was done since `start`. */
  trace(what: string, start: number, about: Traced): void {
    const words = Object.entries(about).map(([key, value]) => `${key} ${String(value)}`);
    this.connection.tracer.log(`${what}: ${[...words, `${(performance.now() - start).toFixed(1)} ms`].join(', ')}`);
  }
}

/** Rejects as the protocol wants it when the client no longer waits, whatever `work` is at. */
export function unlessCancelled<Result>(token: CancellationToken, work: Promise<Result>): Promise<Result> {
  const cancelled = (): ResponseError<undefined> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return new Promise((resolve, reject) => {
    if (token.isCancellationRequested) reject(cancelled());
    const listener = token.onCancellationRequested(() => reject(cancelled()));
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}
