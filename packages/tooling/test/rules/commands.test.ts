import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main as generate } from '../../src/generate-rules.js';
import { main as newRule } from '../../src/rules/new-command.js';
import { main as testRules } from '../../src/rules/test-command.js';
import { lexiconData } from '../../src/rules/workshop.js';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
let root = '';
let printed = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tonfall-rules-'));
  mkdirSync(join(root, 'rules', 'dist'), { recursive: true });
  mkdirSync(join(root, 'rules', 'lexicon'));
  cpSync(join(repository, 'rules', 'lexicon', 'verbs-de.yml'), join(root, 'rules', 'lexicon', 'verbs-de.yml'));
  writeFileSync(join(root, 'rules', 'dist', 'lexicon-de.js'), `export default '${lexiconData(repository)}';\n`);
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

describe('rule:new', () => {
  it('writes a rule that is sound and whose examples pass', async () => {
    expect(await newRule(['burden/too-many-steps'], root)).toBe(0);
    expect(printed).toContain('npm run rule:test too-many-steps');
    printed = '';
    expect(await testRules(['too-many-steps'], root)).toBe(0);
    expect(printed).toContain('1 rule, 8 examples');
    expect(printed).not.toContain('problem');
  });

  it.each([
    [['burdn/x'], 'did you mean burden?'],
    [['burden'], 'Name one rule'],
    [[], 'Name one rule'],
    [['burden/Too Many'], 'lower-case letters'],
    [['burden/a', 'burden/b'], 'Name one rule'],
  ])('refuses %j', async (argv, words) => {
    expect(await newRule(argv, root)).toBe(2);
    expect(printed).toContain(words);
    expect(existsSync(join(root, 'rules', 'burden'))).toBe(false);
  });

  it('overwrites nothing and takes no id twice', async () => {
    await newRule(['burden/steps'], root);
    const file = join(root, 'rules', 'burden', 'steps.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('priority: 30', 'priority: 31'));
    expect(await newRule(['burden\\steps'], root)).toBe(2);
    expect(readFileSync(file, 'utf8')).toContain('priority: 31');
    expect(await newRule(['blame/steps'], root)).toBe(2);
    expect(printed).toContain('taken by rules/burden/steps.yml');
  });
});

describe('rule:test', () => {
  it('fails when an example does, and names its line', async () => {
    await newRule(['burden/steps'], root);
    const file = join(root, 'rules', 'burden', 'steps.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"Hier steht der richtige Satz."', '"Ein Platzhalter für steps."'));
    expect(await testRules(['burden'], root)).toBe(1);
    expect(printed).toContain('rules/burden/steps.yml:23 steps de allows');
  });

  it('fails when a rule file has errors, and when nothing has the name', async () => {
    await newRule(['burden/steps'], root);
    const file = join(root, 'rules', 'burden', 'steps.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('severity: info', 'severity: inof'));
    expect(await testRules([], root)).toBe(1);
    expect(printed).toContain('rules/burden/steps.yml:4:11 error: severity cannot be “inof”');
    expect(await testRules(['step'], root)).toBe(1);
    expect(printed).toContain('there is no rule or category step');
  });
});

describe('generate-rules', () => {
  it('writes a pack, definitions and editor schemas that load, and an index it can check', async () => {
    await newRule(['burden/steps'], root);
    expect(await generate([], root)).toBe(0);
    const dist = join(root, 'rules', 'dist');
    const pack = (await import(pathToFileURL(join(dist, 'index.js')).href)) as {
      rules: { rules: { id: string; message: { de: string } }[] };
    };
    expect(pack.rules.rules.map(({ id, message }) => [id, message.de])).toEqual([
      ['steps', '„{match}“ wirkt auf den Leser so, besser ist ein anderes Wort.'],
    ]);
    const definitions = (await import(pathToFileURL(join(dist, 'definitions.js')).href)) as { default: { rules: { id: string }[] } };
    expect(definitions.default.rules.map(({ id }) => id)).toEqual(['steps']);
    expect(JSON.parse(readFileSync(join(dist, 'rule.schema.json'), 'utf8'))).toMatchObject({ type: 'object', additionalProperties: false });
    expect(readFileSync(join(root, 'rules', 'INDEX.md'), 'utf8')).toContain(
      '| [steps](../docs/rules/steps.md) | [burden](burden/steps.yml) | „…“ wirkt auf den Leser so, besser ist ein anderes Wort. |',
    );
    expect(readdirSync(join(root, 'docs', 'rules'))).toEqual(['steps.md', 'unused-comment.md']);
    expect(await generate(['--check'], root)).toBe(0);
    await newRule(['burden/more'], root);
    printed = '';
    expect(await generate(['--check'], root)).toBe(1);
    expect(printed).toContain('rules/INDEX.md\ndocs/rules/more.md\n');
    rmSync(join(root, 'rules', 'burden', 'steps.yml'));
    expect(await generate([], root)).toBe(0);
    expect(readdirSync(join(root, 'docs', 'rules'))).toEqual(['more.md', 'unused-comment.md']);
  });

  it('writes nothing when a rule has errors', async () => {
    await newRule(['burden/steps'], root);
    const file = join(root, 'rules', 'burden', 'steps.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('severity: info', 'severity: inof'));
    await expect(generate([], root)).rejects.toMatchObject({ code: 'bad-rule', file: 'rules/burden/steps.yml', line: 4 });
    expect(existsSync(join(root, 'rules', 'dist', 'index.js'))).toBe(false);
  });
});
