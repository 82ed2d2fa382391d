import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isConfigName } from '@tonfall/project/config';
import { rules } from '@tonfall/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocksOf, matchesOutput, type Block } from './blocks.js';
import { compile, isOurs, makeConsumer, putFile, root, versionInUse } from './consumer.js';
import { problemsOfConfig } from './config-block.js';
import { problemsOfRule } from './rule-block.js';
import { commandsOf, runScript, type Command, type Result } from './shell.js';

/** Every code block of every README, and of the pages about settings and spelling, is run: a reader who copies it gets what it promises. */
const readmes = [
  'README.md',
  'CONTRIBUTING.md',
  'rules/README.md',
  'docs/configuration.md',
  'docs/spelling.md',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
];
const places = readmes.flatMap((file) => blocksOf(readFileSync(join(root, file), 'utf8')).map((block) => ({ file, block })));
const isProgram = ({ block }: { block: Block }): boolean => block.language === 'ts' || block.language === 'js';
const programs = places.filter(isProgram);
const programName = (block: Block, index: number): string => `block-${String(index)}.${block.language === 'ts' ? 'mts' : 'mjs'}`;
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string | undefined> };

let folder = '';
let compiled: Result = { output: '', code: 0 };
beforeAll(async () => {
  folder = await makeConsumer(programs.map(({ block }) => block.code));
  for (const { block } of places) if (block.name !== undefined) putFile(folder, block.name, `${block.code}\n`);
  programs.forEach(({ block }, index) => putFile(folder, programName(block, index), `${block.code}\nexport {};\n`));
  compiled = compile(
    folder,
    programs.map(({ block }, index) => programName(block, index)),
  );
});
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

test('the programs are well typed in a strict project, against the packed packages', () => {
  expect(compiled.output).toBe('');
});

test('every rule has its page in the packed packages, where findings lead', () => {
  const names = [...rules.rules.map(({ id }) => id), 'unused-comment'].map((id) => `${id}.md`).sort();
  for (const name of ['tonfall', 'tonfall-language-server'])
    expect(readdirSync(join(folder, 'node_modules', name, 'dist', 'bundle', 'docs')).sort(), name).toEqual(names);
  putFile(folder, 'url.mjs', "import { lint } from 'tonfall';\nconsole.log(lint('You must sign the form.', { language: 'en' })[0].url);\n");
  const { output } = runScript(['url.mjs'], folder);
  expect(output.trim()).toBe(pathToFileURL(realpathSync(join(folder, 'node_modules/tonfall/dist/bundle/docs/modal-command.md'))).href);
});

describe.each(readmes.filter((file) => places.some((place) => place.file === file)))('%s', (file) => {
  for (const { block } of places.filter((place) => place.file === file)) {
    test(`line ${String(block.line)}: ${block.language} ${block.name ?? ''}`, () => runBlock(block));
  }
});

async function runBlock(block: Block): Promise<void> {
  switch (block.language) {
    case 'sh':
      expectOutput(block, commandsOf(block.code).map(runCommand).join(''));
      return;
    case 'ts':
    case 'js': {
      const index = programs.findIndex((place) => place.block === block);
      const { output, code } = runScript([join('out', programName(block, index).replace('.mts', '.mjs'))], folder);
      expect(code, output).toBe(0);
      expectOutput(block, output);
      return;
    }
    case 'yaml':
      expect(isConfigName(block.name ?? '') ? problemsOfConfig(block.code) : await problemsOfRule(block.code)).toBe('');
      return;
    case 'json':
      expect(() => void JSON.parse(block.code)).not.toThrow();
      return;
    case 'ndjson':
      for (const line of block.code.split('\n')) expect(() => void JSON.parse(line)).not.toThrow();
      return;
    case 'text':
    case 'markdown':
    case 'html':
      expect(block.name, 'a text is the output of the block before it, or a file with a name').toBeDefined();
      return;
    default:
      expect.unreachable(`nobody can run a block in "${block.language}"`);
  }
}

function expectOutput(block: Block, output: string): void {
  if (block.output === undefined) return;
  if (!matchesOutput(output, block.output)) expect(output.trim()).toBe(block.output);
}

/** Runs a command of a README and returns what it prints; one that would start this very test, or install, is only looked up. */
function runCommand({ words: [program = '', ...args], input }: Command): string {
  if (program === 'git' || program === 'cd') return '';
  if (program === 'npm') return npm(args);
  if (program === 'npx') return packed(args, input);
  if (program === 'tonfall') return packed([program, ...args], input);
  expect(program, 'README commands are npm, npx, tonfall, node, git or cd').toBe('node');
  return ok(runScript(args, folder, input), 0);
}

/** A program that we pack. The language server hears nothing here, and ends with its input. */
function packed([name = '', ...args]: readonly string[], input: string | undefined): string {
  expect(['tonfall', 'tonfall-language-server'], 'npx runs what we pack').toContain(name);
  return ok(runScript([join(folder, 'node_modules', name, 'bin', `${name}.js`), ...args], folder, input), 1);
}

function npm([verb = '', ...args]: readonly string[]): string {
  if (verb === 'ci') return '';
  if (verb === 'install') {
    for (const name of args.filter((arg) => !arg.startsWith('-')))
      expect(isOurs(name) || versionInUse(name) !== undefined, `npm install ${name}`).toBe(true);
    return '';
  }
  const script = verb === 'run' ? (args[0] ?? '') : verb;
  expect(scripts[script], `npm ${verb === 'run' ? 'run ' : ''}${script}`).toBeDefined();
  return '';
}

function ok({ output, code }: Result, most: number): string {
  expect(code, output).toBeGreaterThanOrEqual(0);
  expect(code, output).toBeLessThanOrEqual(most);
  return output;
}
