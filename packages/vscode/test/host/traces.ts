import { readFileSync } from 'node:fs';
import { ConfigurationTarget, workspace } from 'vscode';
import { assert, openFile, rules, typeAtEnd, until } from './expect.js';
import type { Api } from './api.js';

export const traces = {
  'a trace is written, and no word of a draft in it': async (api: () => Api) => {
    const settings = workspace.getConfiguration('tonfall');
    await settings.update('trace.server', 'verbose', ConfigurationTarget.Global);
    try {
      const editor = await openFile('secret.md', 'Sehr geehrte Frau Pfefferkorn,\n\nSie müssen das Formular ausfüllen.\n');
      await rules(editor.document.uri, ['modal-command']);
      await typeAtEnd(editor, '\nDer Zylinderkopf ist unterwegs. Sie müssen warten.\n');
      await rules(editor.document.uri, ['modal-command', 'modal-command']);
      const log = await until('the trace', () => {
        const text = readFileSync(api().log, 'utf8');
        return /textDocument\/didChange[^]*‹\d+›/.test(text) && text;
      });
      assert.doesNotMatch(log, /Pfefferkorn|Zylinderkopf|Formular|Sie müssen/);
      assert.match(log, /secret\.md/, 'it says which document');
    } finally {
      await settings.update('trace.server', undefined, ConfigurationTarget.Global);
    }
    return undefined;
  },
};
