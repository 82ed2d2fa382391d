import { extensions, languages } from 'vscode';
import { assert, file, findings, openFile, rules } from './expect.js';
import type { Api } from './api.js';

export const activation = {
  'a draft that is opened starts the extension, and is read': async (api: () => Api) => {
    assert.equal(extensions.getExtension('tonfall.tonfall')?.isActive, false);
    const uri = file('first.md');
    const first = new Promise<number>((resolve) => {
      const listening = languages.onDidChangeDiagnostics(() => {
        if (findings(uri).length === 0) return;
        listening.dispose();
        resolve(performance.now());
      });
    });
    await openFile('first.md', 'Guten Tag Frau Kern,\n\nSie müssen das Formular ausfüllen.\n');
    await rules(uri, ['modal-command']);
    const time = (await first) - api().activated;
    assert.ok(time < 5000);
    return `${time.toFixed(0)} ms from activation to the first diagnostics`;
  },
};
