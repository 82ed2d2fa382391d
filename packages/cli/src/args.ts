import { parseArgs } from 'node:util';
import { TonfallError, type Language } from '@tonfall/core';

const OPTIONS = {
  format: { type: 'string' },
  language: { type: 'string' },
  'input-format': { type: 'string' },
  messages: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'max-size': { type: 'string' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type CommandName = 'check' | 'batch' | 'rules' | 'explain';

/** What the command line says. */
export interface Arguments {
  readonly command: CommandName;
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly language: Language | 'auto';
  readonly inputFormat: 'text' | 'markdown' | undefined;
  readonly messages: 'draft' | Language;
  readonly format: 'pretty' | 'json';
  readonly stdin: boolean;
  readonly stdinFilename: string;
  /** Bytes. */
  readonly maxSize: number;
  /** Nothing at all was given. */
  readonly empty: boolean;
}

const COMMANDS: readonly string[] = ['check', 'batch', 'rules', 'explain'];

/** Reads the command line. Throws `TonfallError` (`bad-flag`) that names the nearest valid flag or value. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const first = positionals[0];
  const named = first !== undefined && COMMANDS.includes(first);
  return {
    command: named ? (first as CommandName) : 'check',
    rest: named ? positionals.slice(1) : positionals,
    help: values.help === true,
    version: values.version === true,
    language: oneOf('language', values.language ?? 'auto', ['de', 'en', 'auto']),
    inputFormat: values['input-format'] === undefined ? undefined : oneOf('input-format', values['input-format'], ['text', 'markdown']),
    messages: oneOf('messages', values.messages ?? 'draft', ['draft', 'de', 'en']),
    format: oneOf('format', values.format ?? 'pretty', ['pretty', 'json']),
    stdin: values.stdin === true || values['stdin-filename'] !== undefined,
    stdinFilename: values['stdin-filename'] ?? 'stdin.txt',
    maxSize: size(values['max-size'] ?? '64MB'),
    empty: argv.length === 0,
  };
}

function parse(argv: readonly string[]): { values: Record<keyof typeof OPTIONS, string | boolean | undefined> & Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true }) as never;
  } catch (error) {
    const flag = /'(-{1,2}[^'\s=]+)/.exec((error as Error).message)?.[1] ?? '';
    const known = Object.keys(OPTIONS).includes(flag.replace(/^-+/, ''));
    if (known) throw new TonfallError('bad-flag', `${flag} needs a value`, { hint: 'see tonfall --help' });
    throw new TonfallError('bad-flag', `there is no flag ${flag}`, { hint: nearest(flag.replace(/^-+/, ''), Object.keys(OPTIONS), '--') });
  }
}

interface Values {
  format?: string;
  language?: string;
  'input-format'?: string;
  messages?: string;
  'stdin-filename'?: string;
  'max-size'?: string;
  stdin?: boolean;
  version?: boolean;
  help?: boolean;
}

function oneOf<T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new TonfallError('bad-flag', `--${flag} cannot be ${JSON.stringify(value)}`, { expected: allowed.join(', ') });
  return found;
}

/** 64MB, 500KB, 1048576. */
function size(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?$/i.exec(value);
  const units: Record<string, number> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };
  if (match === null) throw new TonfallError('bad-flag', `--max-size cannot be ${JSON.stringify(value)}`, { expected: 'a size such as 64MB or 500KB' });
  return Math.floor(Number(match[1]) * (units[(match[2] ?? 'b').toLowerCase()] as number));
}

/** "did you mean --format", or where to look. */
export function nearest(given: string, known: readonly string[], prefix = ''): string {
  const best = known.map((name) => ({ name, distance: distance(given, name) })).sort((a, b) => a.distance - b.distance)[0];
  return best !== undefined && best.distance <= Math.max(2, given.length / 3) ? `did you mean ${prefix}${best.name}?` : `known are ${known.map((name) => prefix + name).join(', ')}`;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= Math.min(a.length, 40); i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + same));
    }
    row = next;
  }
  return row[b.length] as number;
}
