import { TonfallError } from '@tonfall/core';
import { readArguments, type Arguments } from './args.js';
import { HELP } from './help.js';
import type { ProjectSettings } from './settings/settings.js';
import { asTonfallError } from './internal-error.js';
import { Output } from './output.js';
import { version } from './version.js';

/** Runs the command line and returns the exit code. Throws nothing: every error is one sentence on standard error, and 2. */
export async function main(argv: readonly string[]): Promise<number> {
  const output = new Output();
  try {
    return await run(argv, output);
  } catch (error) {
    output.error(asTonfallError(error, 'unexpectedly'));
    return 2;
  }
}

async function run(argv: readonly string[], output: Output): Promise<number> {
  const options = readArguments(argv);
  const { command, rest } = options;
  if (options.help || options.empty) {
    await output.write(HELP);
    return options.help ? 0 : 2;
  }
  if (options.version) {
    await output.write(`${version()}\n`);
    return 0;
  }
  switch (command) {
    case 'batch': {
      refuse(rest, 'batch reads standard input', `tonfall batch < ${rest[0] ?? ''}`);
      const { batch } = await import('./commands/batch.js');
      return batch(options, await settingsOf(options, output), output);
    }
    case 'rules': {
      refuse(rest, 'rules lists all of them', `tonfall explain ${rest[0] ?? ''}`);
      const { listRules } = await import('./commands/rules.js');
      return listRules(options.messages ?? 'draft', output);
    }
    case 'explain': {
      refuse(rest.slice(1), 'explain takes one rule', `tonfall explain ${rest[0] ?? ''}`);
      const { explainRule } = await import('./commands/rules.js');
      return explainRule(rest[0], options.messages ?? 'draft', output);
    }
    case 'config': {
      refuse(rest.slice(1), 'config takes one file', `tonfall config ${rest[0] ?? ''}`);
      const { showConfig } = await import('./commands/config.js');
      return showConfig(rest[0], options.format, await settingsOf(options, output), output);
    }
    default: {
      if (rest.length === 0 && !options.stdin)
        throw new TonfallError('no-drafts', 'no file was named', { expected: 'files, folders, or --stdin', hint: 'tonfall letter.md' });
      const { check } = await import('./commands/check.js');
      return check(rest, options, await settingsOf(options, output), output);
    }
  }
}

async function settingsOf(options: Arguments, output: Output): Promise<ProjectSettings> {
  const { ProjectSettings: Settings } = await import('./settings/settings.js');
  return new Settings(options, output);
}

function refuse(words: readonly string[], what: string, instead: string): void {
  if (words.length > 0) throw new TonfallError('bad-flag', `${what}; ${JSON.stringify(words[0])} is one word too many`, { hint: instead });
}
