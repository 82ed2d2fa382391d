import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNode, type Run } from './run.js';

const root = resolve(import.meta.dirname, '../../../..');
const bin = join(root, 'packages/cli/bin/tonfall.js');
const DICTIONARIES = join(root, 'test-fixtures/spelling');
let team = '';

/** Runs the command line where the machine has no dictionaries but those of `dicPath`. */
const tonfall = (args: readonly string[], dicPath = ''): Promise<Run> =>
  runNode([bin, ...args], { cwd: team, env: { DICPATH: dicPath, HOME: join(team, 'home'), XDG_DATA_HOME: join(team, 'home') } });
const quotes = (run: Run): string[] =>
  (JSON.parse(run.stdout) as { findings: { ruleId: string; quote: string }[] }[]).flatMap(({ findings }) =>
    findings.filter(({ ruleId }) => ruleId === 'misspelling').map(({ quote }) => quote),
  );

beforeAll(() => {
  team = realpathSync(mkdtempSync(join(tmpdir(), 'tonfall-spelling-')));
  writeFileSync(
    join(team, 'en.txt'),
    'Dear Ms Summer,\n\nthank you, we have recieved the colourful form. Please use Zappify.\n\nKind regards\nEva Lang\n',
  );
  writeFileSync(join(team, 'de.txt'), 'Guten Tag Frau Sommer,\n\nwir haben die Rechnugsadresse geprüft.\n\nEva Lang\n');
  mkdirSync(join(team, 'on'));
  writeFileSync(join(team, 'on', 'tonfall.config.yml'), 'rules:\n  misspelling: info\nallow: [frobnicator]\n');
  for (const name of ['en.txt', 'de.txt']) cpSync(join(team, name), join(team, 'on', name));
  writeFileSync(join(team, 'on', 'allowed.txt'), 'Dear Ms Summer,\n\nthe frobnicators are here, and the boxes are in teh hall.\n');
});
afterAll(() => {
  rmSync(team, { recursive: true, force: true });
});

describe('spelling', () => {
  it('is not judged unless the settings say so', async () => {
    const run = await tonfall(['--format', 'json', 'en.txt', 'de.txt'], DICTIONARIES);
    expect([quotes(run), run.stderr]).toEqual([[], '']);
  });

  it('is judged in English with the dictionary that comes along', async () => {
    const run = await tonfall(['--format', 'json', 'on/en.txt', 'on/allowed.txt']);
    expect([quotes(run), run.stderr]).toEqual([['recieved', 'teh'], '']);
  });

  it('is judged in German with a dictionary of the machine', async () => {
    const run = await tonfall(['--format', 'json', 'on/de.txt'], DICTIONARIES);
    expect([quotes(run), run.stderr]).toEqual([['Rechnugsadresse'], '']);
  });

  it('is judged in batches too', async () => {
    const run = await runNode([bin, 'batch'], {
      cwd: join(team, 'on'),
      input: '{"id":1,"text":"Dear Eva,\\n\\nwe have recieved it today."}\n',
    });
    expect(run.stdout).toContain('"quote":"recieved"');
  });

  it('tells which dictionaries it uses', async () => {
    const run = await tonfall(['config', 'on'], DICTIONARIES);
    expect(run.stdout).toMatch(/^ {2}dictionary\.de +\S.*[\\/]de\.dic +found$/m);
    expect(run.stdout).toMatch(/^ {2}dictionary\.en +own +comes with tonfall$/m);
    expect((await tonfall(['config', '.'], DICTIONARIES)).stdout).not.toContain('dictionary');
    const json = JSON.parse((await tonfall(['config', 'on', '--format', 'json'], DICTIONARIES)).stdout) as {
      dictionaries: Record<string, string>;
    };
    expect(json.dictionaries['de']).toBe(join(DICTIONARIES, 'de.dic'));
  });
});

// A machine of a developer may have a dictionary of its own, where the system keeps them.
describe.runIf(process.platform === 'linux')('without a German dictionary', () => {
  it('it is said once, and drafts are judged all the same', async () => {
    const config = await tonfall(['config', 'on', '--format', 'json']);
    const { dictionaries } = JSON.parse(config.stdout) as { dictionaries: Record<string, string | null> };
    const run = await tonfall(['--format', 'json', 'on/de.txt', 'on/de.txt']);
    if (dictionaries['de'] === null) {
      expect(quotes(run)).toEqual([]);
      expect(run.stderr.match(/no German dictionary was found/g)).toHaveLength(1);
      expect(run.stderr).toContain('docs/spelling.md');
    } else expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
  });
});
