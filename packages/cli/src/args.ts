import { parseArgs } from 'node:util';
import { TonfallError, type Format, type Language } from '@tonfall/core';
import { adviceFor } from './nearest.js';

const OPTIONS = {
  format: { type: 'string' },
  language: { type: 'string' },
  'input-format': { type: 'string' },
  messages: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'max-size': { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Flag = keyof typeof OPTIONS;
export type CommandName = 'check' | 'batch' | 'rules' | 'explain' | 'config';

/** The flags that mean something to each command. */
const FLAGS: Readonly<Record<CommandName, readonly Flag[]>> = {
  check: Object.keys(OPTIONS) as Flag[],
  batch: ['language', 'input-format', 'messages', 'max-size', 'config', 'no-config', 'help', 'version'],
  rules: ['messages', 'help', 'version'],
  explain: ['messages', 'help', 'version'],
  config: ['format', 'config', 'no-config', 'help', 'version'],
};

/** What the command line says. */
export interface Arguments {
  readonly command: CommandName;
  /** What is neither a flag nor the name of the command. */
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  /** `undefined`: as the configuration says. */
  readonly language: Language | 'auto' | undefined;
  readonly inputFormat: Format | undefined;
  /** `undefined`: as the configuration says. */
  readonly messages: 'draft' | Language | undefined;
  readonly format: 'pretty' | 'json';
  readonly stdin: boolean;
  readonly stdinFilename: string;
  /** Bytes. */
  readonly maxSize: number;
  /** The one configuration file to use. */
  readonly config: string | undefined;
  readonly noConfig: boolean;
  /** Nothing at all was given. */
  readonly empty: boolean;
}

/** Reads the command line. Throws `TonfallError` (`bad-flag`) that names the nearest valid flag or value. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals, first } = parse(argv);
  const named = first !== undefined && first in FLAGS;
  const command = named ? (first as CommandName) : 'check';
  for (const flag of values.keys()) if (!FLAGS[command].includes(flag)) throw misplaced(flag, command);
  const words = named ? positionals.slice(1) : positionals;
  const stdin = values.has('stdin') || (command === 'check' && words.includes('-'));
  if (values.has('stdin-filename') && !stdin)
    throw new TonfallError('bad-flag', '--stdin-filename names a draft from standard input', { hint: 'add --stdin, or leave it out' });
  if (values.has('config') && values.has('no-config'))
    throw new TonfallError('bad-flag', '--config and --no-config exclude each other', { hint: 'leave one out' });
  return {
    command,
    rest: command === 'check' ? words.filter((word) => word !== '-') : words,
    help: values.has('help'),
    version: values.has('version'),
    language: oneOf('language', values.get('language'), ['de', 'en', 'auto']),
    inputFormat: oneOf('input-format', values.get('input-format'), ['text', 'markdown', 'html']),
    messages: oneOf('messages', values.get('messages'), ['draft', 'de', 'en']),
    format: oneOf('format', values.get('format'), ['pretty', 'json']) ?? 'pretty',
    stdin,
    stdinFilename: values.get('stdin-filename') ?? '<stdin>',
    maxSize: size(values.get('max-size') ?? '64MB'),
    config: values.get('config'),
    noConfig: values.has('no-config'),
    empty: argv.length === 0,
  };
}

interface Parsed {
  readonly values: ReadonlyMap<Flag, string>;
  readonly positionals: readonly string[];
  /** The first word, unless it stands behind `--`. */
  readonly first: string | undefined;
}

function parse(argv: readonly string[]): Parsed {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<Flag, string>();
  const positionals: string[] = [];
  let first: string | undefined;
  let ended = false;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') ended = true;
    else if (token.kind === 'positional') {
      if (positionals.length === 0 && !ended) first = token.value;
      positionals.push(token.value);
    } else
      values.set(known(token.name, token.rawName), valueOf(token.name as Flag, token.rawName, token.value, token.inlineValue === true));
  }
  return { values, positionals, first };
}

function known(name: string, written: string): Flag {
  if (Object.hasOwn(OPTIONS, name)) return name as Flag;
  throw new TonfallError('bad-flag', `there is no flag ${written}`, { hint: adviceFor(name, Object.keys(OPTIONS), '--') });
}

function valueOf(name: Flag, written: string, value: string | undefined, inline: boolean): string {
  if (OPTIONS[name].type === 'boolean') {
    if (value === undefined) return '';
    throw new TonfallError('bad-flag', `${written} takes no value`, { hint: `write ${written} alone` });
  }
  const missing = value === undefined || value === '' || (!inline && value.startsWith('-'));
  if (missing) throw new TonfallError('bad-flag', `${written} needs a value`, { hint: 'tonfall --help shows which' });
  return value;
}

function misplaced(flag: Flag, command: CommandName): TonfallError {
  const allowed = FLAGS[command].map((name) => `--${name}`).join(', ');
  return new TonfallError('bad-flag', `--${flag} means nothing to tonfall ${command}`, { expected: allowed, hint: 'leave it out' });
}

function oneOf<T extends string>(flag: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new TonfallError('bad-flag', `--${flag} cannot be ${JSON.stringify(value)}`, { expected: allowed.join(', ') });
  return found;
}

/** Node holds no longer text. */
const LARGEST = 500 * 1024 ** 2;

/** Bytes of 64MB, 500KB, 1048576. */
function size(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?$/i.exec(value);
  const units: Record<string, number> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };
  const bytes = match === null ? 0 : Math.floor(Number(match[1]) * (units[(match[2] ?? 'b').toLowerCase()] ?? 1));
  if (bytes > 0 && bytes <= LARGEST) return bytes;
  throw new TonfallError('bad-flag', `--max-size cannot be ${JSON.stringify(value)}`, {
    expected: 'a size such as 64MB or 500KB, at most 500MB',
  });
}
