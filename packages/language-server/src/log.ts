import type { Language } from '@tonfall/core';
import type { Connection, ConsoleFeature } from 'vscode-languageserver';

/** Begins every line of our own; what else is logged comes from the library. */
const OURS = 'tonfall: ';

/** Writes to the client's log what happened, and never a word of a draft: what an error says may quote one, so only its kind and our own place are told. */
export function logError(connection: Connection, doing: string, error: unknown): void {
  connection.console.error(`${OURS}${doing} did not go well: ${kindOf(error)}`);
}

/** Why nothing is found: said once, for whoever looks. */
export function lackingDictionary(language: Language, file: string | undefined): string {
  const name = language === 'de' ? 'German' : 'English';
  const why = file === undefined ? `no ${name} dictionary was found` : `the dictionary ${file} cannot be used`;
  return `${OURS}${why}, so spelling is not judged in ${name} drafts; docs/spelling.md says where dictionaries are looked for`;
}

/** What kind of error it is, and where in our code it came up. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const place = /\n\s+at (?:async )?([\w.<>[\] ]{1,80}?) ?\(/.exec(error.stack ?? '')?.[1];
  return `${error.name}${code}${place === undefined ? '' : ` in ${place}`}`;
}

/** A message that the client refuses, or is no longer there to take, is nothing to stop for. */
export function letFail(sending: Promise<unknown> | undefined): void {
  sending?.catch(() => undefined);
}

/**
 * A console of which the library's own lines are cut off where they begin to quote: it logs a message it does not understand in full, and what a
 * handler's error said, and either may be a draft.
 */
export const discreetConsole: ConsoleFeature<object> = (Base) =>
  class extends Base {
    override error(message: string): void {
      super.error(discreet(message));
    }
    override warn(message: string): void {
      super.warn(discreet(message));
    }
    override info(message: string): void {
      super.info(discreet(message));
    }
    override log(message: string): void {
      super.log(discreet(message));
    }
    override debug(message: string): void {
      super.debug(discreet(message));
    }
  };

const discreet = (message: string): string => (message.startsWith(OURS) ? message : message.replace(/[:\n"“„][\s\S]*$/, ''));
