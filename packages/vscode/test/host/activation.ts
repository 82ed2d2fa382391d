import { extensions } from 'vscode';
import { setTimeout as sleep } from 'node:timers/promises';
import { assert, file, findings, openFile, rules } from './expect.js';
import type { Api } from './api.js';

export const activation = {
  'a draft that is opened starts the extension, and is read': async (api: () => Api) => {
    assert.equal(extensions.getExtension('tonfall.tonfall')?.isActive, false);
    const uri = file('first.md');
    const opened = openFile('first.md', 'Guten Tag Frau Kern,\n\nSie müssen das Formular ausfüllen.\n');
    while (findings(uri).length === 0) await sleep(2);
    const time = performance.now() - api().activated;
    await opened;
    await rules(uri, ['modal-command']);
    const ready = (await api().ready) - api().activated;
    return `${time.toFixed(0)} ms from activation to the first diagnostics, ${ready.toFixed(0)} of them until the server runs`;
  },
};
