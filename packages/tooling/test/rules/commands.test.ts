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

/** Changes a rule file. */
function edit(rule: string, change: (text: string) => string): void {
  const file = join(root, 'rules', `${rule}.yml`);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

describe('rule:new', () => {
  it('writes a rule that is sound and whose examples pass', async () => {
    expect(await newRule(['burden/too-many-steps'], root)).toBe(0);
    expect(printed).toContain('npm run rule:test too-many-steps');
    printed = '';
    expect(await testRules(['too-many-steps'], root)).toBe(0);
    expect(printed).toContain('1 rule, 8 examples');
    expect(printed).not.toContain('problem');
  });

  it('leaves lines to replace, of which rule:test reminds until they are gone', async () => {
    await newRule(['burden/steps'], root);
    expect(await testRules(['steps'], root)).toBe(0);
    expect(printed).toContain('rules/burden/steps.yml:1:1 warning: still the placeholder lines of rule:new, 15 of them');
    expect(printed).toMatch(/in the place of lines 1, 8, 9, 11, .*\n/);
    expect(printed).toMatch(/: all as the rule files say; the placeholder lines above are still to be replaced\n/);
    edit('burden/steps', (text) =>
      text.replace(/^#.*\n/, '').replace(/.*".*/g, (line) => (line.includes('richtige Satz') ? line : `${line} # ours`)),
    );
    printed = '';
    await testRules(['steps'], root);
    expect(printed).toContain('rules/burden/steps.yml:22:1 warning: still a placeholder line of rule:new');
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
    edit('burden/steps', (text) => text.replace('"Hier steht der richtige Satz."', '"Ein Platzhalter für steps."'));
    expect(await testRules(['burden'], root)).toBe(1);
    expect(printed).toContain('rules/burden/steps.yml:23 steps de allows');
    expect(printed).toMatch(/: 1 example failed\n/);
  });

  it('fails when a rule file has errors, says what was not run, and does not sound green', async () => {
    await newRule(['burden/steps'], root);
    edit('burden/steps', (text) => text.replace('severity: info', 'severity: inof'));
    expect(await testRules([], root)).toBe(1);
    expect(printed).toContain('rules/burden/steps.yml:4:11 error: severity cannot be “inof”');
    printed = '';
    expect(await testRules(['steps'], root)).toBe(1);
    expect(printed).toContain('rules/burden/steps.yml could not be read as a rule: its examples were not run.\n');
    expect(printed).toContain('\nnot green: mend the error above first\n');
    expect(printed).not.toContain('There is no rule');
    expect(printed).not.toContain('all as the rule files say');
  });

  it('is not green either when the examples of a file with errors come out', async () => {
    await newRule(['burden/steps'], root);
    edit('burden/steps', (text) => text.replace('besser ist', 'besser! ist').replace('is better', 'is! better'));
    expect(await testRules(['steps'], root)).toBe(1);
    expect(printed).toMatch(/1 rule, 8 examples in \d+ forms: not green: mend the 2 errors above first\n/);
  });

  it('finds a rule by its name, its place and its file, and its category by the folder', async () => {
    await newRule(['burden/steps'], root);
    for (const name of [
      'steps',
      'burden',
      'burden/steps',
      'rules/burden/steps.yml',
      'rules\\burden\\steps.yml',
      'rules/burden/',
      './rules/burden',
    ]) {
      printed = '';
      expect(await testRules([name], root)).toBe(0);
      expect(printed).toContain('1 rule, 8 examples');
    }
  });

  it.each([
    ['stesp', 'There is no rule or category stesp that can be run; did you mean steps?'],
    ['burdens', 'There is no rule or category burdens that can be run; did you mean burden?'],
    ['ste', 'There is no rule or category ste that can be run; near are steps.'],
    ['else-altogether', 'There is no rule or category else-altogether that can be run.'],
  ])('says what is near to %s', async (name, words) => {
    await newRule(['burden/steps'], root);
    printed = '';
    expect(await testRules([name], root)).toBe(1);
    expect(printed).toBe(`${words}\n\nnot green: a name was not found, see above\n${printed.slice(printed.lastIndexOf('read and'))}`);
  });

  it('shows the problems of a list only to the rules that name it', async () => {
    for (const name of ['steps', 'sound']) await newRule([`burden/${name}`], root);
    mkdirSync(join(root, 'rules', 'lists', 'de'), { recursive: true });
    writeFileSync(join(root, 'rules', 'lists', 'de', 'things.yml'), 'list: things\nentries:\n  - "Ding ("\n');
    edit('burden/steps', (text) => text.replace('phrase: "Platzhalter (für) steps"', 'phrase: ["Platzhalter (für) steps", "<things>"]'));
    expect(await testRules(['steps'], root)).toBe(1);
    expect(printed).toContain('rules/lists/de/things.yml:3:11 error: the closing ) is missing');
    expect(printed).toContain('not green: mend the error above first');
    printed = '';
    expect(await testRules(['sound'], root)).toBe(0);
    expect(printed).not.toContain('error:');
    expect(printed).toContain('Not in what you test: 1 problem in rules/lists/de/things.yml.');
  });

  it('names the other files that have problems', async () => {
    for (const name of ['steps', 'more', 'again', 'last', 'sound']) await newRule([`burden/${name}`], root);
    edit('burden/steps', (text) => text.replace('severity: info', 'severity: inof'));
    printed = '';
    await testRules(['sound'], root);
    expect(printed).toContain('Not in what you test: 1 problem in rules/burden/steps.yml. npm run rule:test without a name shows it.\n');
    for (const name of ['more', 'again', 'last']) edit(`burden/${name}`, (text) => text.replace('severity: info', 'severity: inof'));
    printed = '';
    await testRules(['sound'], root);
    expect(printed).toContain(
      'Not in what you test: 4 problems in rules/burden/again.yml, rules/burden/last.yml, rules/burden/more.yml and 1 more file. npm run rule:test without a name shows them.\n',
    );
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
    edit('burden/steps', (text) => text.replace('severity: info', 'severity: inof'));
    await expect(generate([], root)).rejects.toMatchObject({ code: 'bad-rule', file: 'rules/burden/steps.yml', line: 4 });
    expect(existsSync(join(root, 'rules', 'dist', 'index.js'))).toBe(false);
  });
});
