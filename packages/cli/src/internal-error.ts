import { TonfallError } from '@tonfall/core';

/**
 * Any error as one of tonfall. One that nobody foresaw becomes `internal`: it names the kind of error and the place in the program. Never the
 * message, which may quote the draft.
 */
export function asTonfallError(error: unknown, doing: string): TonfallError {
  if (error instanceof TonfallError) return error;
  const kind = error instanceof Error ? error.name : typeof error;
  const frame = error instanceof Error ? /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1] : undefined;
  const place = frame === undefined ? '' : ` at ${frame}`;
  const problem = new TonfallError('internal', `tonfall failed ${doing} (${kind}${place})`, {
    hint: 'this is a fault of tonfall, please report this line; nothing of the draft is in it',
  });
  problem.cause = error;
  return problem;
}
