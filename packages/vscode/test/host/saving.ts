import { ConfigurationTarget, workspace } from 'vscode';
import { assert, openFile, rules } from './expect.js';

const letter = 'Guten Tag Frau Kern,\n\nSie müssen das Formular ausfüllen.\n';
const set = (value: boolean | undefined): Thenable<void> =>
  workspace.getConfiguration('tonfall').update('fixOnSave', value, ConfigurationTarget.Global);

export const saving = {
  'saving changes nothing unless it is asked for': async () => {
    const editor = await openFile('save.md', letter);
    await rules(editor.document.uri, ['modal-command']);
    assert.ok(await editor.edit((edit) => edit.insert(editor.document.lineAt(0).range.end, ' ')));
    assert.ok(await editor.document.save());
    assert.match(editor.document.getText(), /Sie müssen/);
  },

  'what is safe is applied on saving, once that is chosen': async () => {
    const editor = await openFile('save-safe.md', letter);
    await rules(editor.document.uri, ['modal-command']);
    await set(true);
    try {
      assert.ok(await editor.edit((edit) => edit.insert(editor.document.lineAt(0).range.end, ' ')));
      assert.ok(await editor.document.save());
      assert.equal(editor.document.lineAt(2).text, 'Bitte füllen Sie das Formular aus.');
      assert.equal(editor.document.isDirty, false);
    } finally {
      await set(undefined);
    }
  },
};
