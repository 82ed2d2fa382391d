import { TonfallError } from '@tonfall/core';
import { readArguments } from './args.js';
import { HELP } from './help.js';
import { Output } from './output.js';
import { version } from './version.js';

/** Runs the command line and returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const output = new Output();
  try {
    return await run(argv, output);
  } catch (error) {
    if (!(error instanceof TonfallError)) throw error;
    await output.error(error);
    return 2;
  }
}

async function run(argv: readonly string[], output: Output): Promise<number> {
  const options = readArguments(argv);
  if (options.version) {
    await output.write(`${version}\n`);
    return 0;
  }
  if (options.help || options.empty) {
    await output.write(HELP);
    return options.help ? 0 : 2;
  }
  switch (options.command) {
    case 'batch':
      return (await import('./commands/batch.js')).batch(options, output);
    case 'rules':
      return (await import('./commands/rules.js')).listRules(output);
    case 'explain':
      return (await import('./commands/rules.js')).explainRule(options.rest[0], options.messages, output);
    default: {
      if (options.rest.length === 0 && !options.stdin) throw new TonfallError('no-drafts', 'no file was named', { hint: 'tonfall letter.md, or --stdin' });
      const { check } = await import('./commands/check.js');
      return check(options.rest, options, output);
    }
  }
}
