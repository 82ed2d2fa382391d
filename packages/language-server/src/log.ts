import type { Connection } from 'vscode-languageserver';

/** Writes to the client's log what happened, and never a word of a draft: what an error says may quote one, so only its kind and our own place are told. */
export function logError(connection: Connection, doing: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  const place = error instanceof Error ? /\n\s+at (?:async )?([\w.<>[\] ]{1,80}?) ?\(/.exec(error.stack ?? '')?.[1] : undefined;
  connection.console.error(`tonfall: ${doing} did not go well: ${name}${code}${place === undefined ? '' : ` in ${place}`}`);
}
