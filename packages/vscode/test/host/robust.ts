import { readdirSync, readFileSync } from 'node:fs';
import { commands, workspace } from 'vscode';
import { assert, file, openFile, rules, until } from './expect.js';
import type { Api } from './api.js';

export const robust = {
  'Markdown cells of a notebook are read': async () => {
    const cells = [
      { cell_type: 'markdown', metadata: {}, source: ['Sie müssen das Formular ausfüllen.'] },
      { cell_type: 'code', metadata: {}, outputs: [], source: ['print("Sie müssen das Formular ausfüllen.")'] },
    ];
    await workspace.fs.writeFile(
      file('book.ipynb'),
      new TextEncoder().encode(JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 2 })),
    );
    await commands.executeCommand('vscode.open', file('book.ipynb'));
    const notebook = await until('the notebook', () => workspace.notebookDocuments.find(({ uri }) => uri.path.endsWith('/book.ipynb')));
    const [text, code] = notebook.getCells();
    assert.ok(text !== undefined && code !== undefined);
    await rules(text.document.uri, ['modal-command']);
    await rules(code.document.uri, []);
  },

  'a server that is gone is there again, and the draft is read': async (api: () => Api) => {
    const { document } = await openFile('gone.md', 'You must sign the form.\n');
    await rules(document.uri, ['modal-command']);
    const [server] = servers();
    assert.ok(server !== undefined, 'the server is a process of the extension host');
    process.kill(server, 'SIGKILL');
    const next = await until('another server', () => servers().find((pid) => pid !== server));
    await until('findings again', () => api().status()?.text === 'tonfall $(warning) 1');
    assert.deepEqual(servers(), [next], 'one server, no more');
  },
};

/** The language servers among our children; on Linux. */
function servers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) \S /, '')
          .split(' ')[0];
        return parent === String(process.pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server-node.cjs');
      } catch {
        // It ended while we looked.
        return false;
      }
    })
    .map(Number);
}
