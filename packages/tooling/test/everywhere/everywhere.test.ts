import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../setup/chromium.mjs';
import { CONFIG, everyDraft } from './drafts.js';
import { byApi, byBatch, byCommandLine, type Verdict } from './faces.js';
import { byServer, byWorker } from './server-faces.js';

const chromium = ensureChromium();
if ('reason' in chromium) process.stderr.write(`\nThe browser's server is not compared: ${chromium.reason}.\n\n`);

const drafts = everyDraft();
let folder = '';
let npm: Verdict = {};

/** 200 drafts, one configuration, every face: whoever looks at a draft is told the same. */
describe('200 drafts are judged the same', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tonfall-everywhere-'));
    writeFileSync(join(folder, 'tonfall.config.yml'), CONFIG);
    for (const { path, text } of drafts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    npm = await byApi(folder, drafts);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('and say something: of many rules, under the configuration', () => {
    const all = Object.values(npm).flat();
    expect(all.length).toBeGreaterThan(300);
    const ids = new Set(all.map(([id]) => id));
    expect(ids.size).toBeGreaterThan(12);
    expect(ids).not.toContain('vague-time');
    const severities = (path: RegExp) =>
      new Set(
        Object.entries(npm).flatMap(([name, found]) =>
          (path.test(name) ? found : []).filter(([id]) => id === 'modal-command').map(([, severity]) => severity),
        ),
      );
    expect(severities(/^de/)).toEqual(new Set(['info']));
    expect(severities(/^en/)).toEqual(new Set(['error', 'info']));
    expect(Object.entries(npm).filter(([path, found]) => path.includes('/old/') && found.length > 0)).toEqual([]);
  });

  it('by npm and the command line', async () => {
    expect(await byCommandLine(folder, drafts)).toEqual(npm);
  });

  it('by npm and batch', async () => {
    expect(await byBatch(folder, drafts)).toEqual(npm);
  });

  it('by npm and the language server', { timeout: 60_000 }, async () => {
    expect(await byServer(folder, drafts)).toEqual(npm);
  });

  it.skipIf('reason' in chromium)('by npm and the language server in a browser', { timeout: 120_000 }, async () => {
    expect(await byWorker('path' in chromium ? chromium.path : '', drafts)).toEqual(npm);
  });
});
