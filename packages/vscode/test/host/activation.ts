import { extensions } from 'vscode';
import { setTimeout as sleep } from 'node:timers/promises';
import { file, findings, openFile, rules } from './expect.js';
import type { Api } from './api.js';

export const activation = {
  'a draft that is opened starts the extension, and is read': async (api: () => Api) => {
    // The workbench is still busy with itself; a person opens a draft later.
    await sleep(3000);
    // Another part of the workbench may have opened a text already.
    const before = extensions.getExtension('tonfall.tonfall')?.isActive === true;
    const uri = file('first.md');
    const opened = openFile('first.md', 'Guten Tag Frau Kern,\n\nSie müssen das Formular ausfüllen.\n');
    while (findings(uri).length === 0) await sleep(2);
    const time = performance.now() - api().activated;
    await opened;
    await rules(uri, ['modal-command']);
    const ready = (await api().ready) - api().activated;
    if (before) return 'the extension was active before the first test';
    return `${time.toFixed(0)} ms from activation to the first diagnostics, ${ready.toFixed(0)} of them until the server runs`;
  },
};
