import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One command of a `sh` block: its words, and the file that `<` names. */
export interface Command {
  readonly words: readonly string[];
  readonly input: string | undefined;
}

/** The commands of a `sh` block. The little of a shell that both sh and cmd have: words, quotes, `<`, `&&`, `#` to the end of the line. Throws at anything else. */
export function commandsOf(code: string): Command[] {
  const commands: Command[] = [];
  for (const line of code.split('\n')) {
    for (const part of line.replace(/(?:^|\s)#.*$/, '').split(' && ')) {
      const words = [...part.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '');
      if (words.length === 0) continue;
      const odd = words.find((word) => /^[|;&>$`]|[|;&$`]$/.test(word));
      if (odd !== undefined) throw new Error(`"${odd}" in "${line}": README commands do without it, so that they run in every shell`);
      const at = words.indexOf('<');
      commands.push({ words: at < 0 ? words : words.slice(0, at), input: at < 0 ? undefined : words[at + 1] });
    }
  }
  return commands;
}

/** What a command printed, and its exit code. */
export interface Result {
  readonly output: string;
  readonly code: number;
}

/** Runs a script with this Node in a folder, without colour. */
export function runScript(args: readonly string[], cwd: string, input?: string): Result {
  const { CI: _ci, FORCE_COLOR: _colour, ...env } = process.env;
  const done = spawnSync(process.execPath, [...args], {
    cwd,
    encoding: 'utf8',
    input: input === undefined ? '' : readFileSync(join(cwd, input)),
    env: { ...env, NO_COLOR: '1' },
  });
  return { output: `${done.stdout}${done.stderr}`, code: done.status ?? -1 };
}
