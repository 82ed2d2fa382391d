import { commands, ConfigurationTarget, workspace } from 'vscode';
import { assert, openFile, rules, until } from './expect.js';
import type { Api } from './api.js';

const settings = () => workspace.getConfiguration('tonfall');
const own = (name: string): unknown => settings().inspect(name)?.globalValue;
const letter = 'Guten Tag Frau Kern,\n\nSie müssen das Formular ausfüllen.\n\nUnser Helpdesk hat das Ticket angelegt.\n';

export const ownSettings = {
  'a rule turned off, and a word allowed, in the settings of the user': async () => {
    const { document } = await openFile('own.md', letter);
    await rules(document.uri, ['modal-command', 'jargon']);
    await commands.executeCommand('tonfall.server.turnOff', document.uri.toString(), 'modal-command');
    await rules(document.uri, ['jargon']);
    assert.deepEqual(own('rules'), { 'modal-command': 'off' });
    await commands.executeCommand('tonfall.server.allow', document.uri.toString(), 'Ticket');
    await rules(document.uri, []);
    assert.deepEqual(own('allow'), ['Ticket']);
  },

  'what was turned off is listed, and comes back': async () => {
    const { document } = await openFile('own.md', letter);
    await rules(document.uri, []);
    const listed = commands.executeCommand('tonfall.turnedOff');
    // The list stays open until nothing is left in it.
    for (const name of ['rules', 'allow']) {
      await until(`${name} undone`, async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return own(name) === undefined;
      });
    }
    await listed;
    await rules(document.uri, ['modal-command', 'jargon']);
  },

  'switched off, it says nothing, and the status bar says why': async (api: () => Api) => {
    const { document } = await openFile('off.md', letter);
    await rules(document.uri, ['modal-command', 'jargon']);
    await settings().update('enable', false, ConfigurationTarget.Global);
    try {
      await rules(document.uri, []);
      await until('off', () => api().status()?.text.startsWith('$(circle-slash)'));
    } finally {
      await settings().update('enable', undefined, ConfigurationTarget.Global);
    }
    await rules(document.uri, ['modal-command', 'jargon']);
  },

  'messages are in the language that is chosen': async () => {
    const { document } = await openFile('language.md', letter);
    for (const [language, words] of Object.entries({ de: /klingt/, en: /sounds/ })) {
      await settings().update('messages', language, ConfigurationTarget.Global);
      await until(language, async () => {
        const [finding] = await rules(document.uri, ['modal-command', 'jargon']);
        return words.test(finding?.message ?? '');
      });
    }
    await settings().update('messages', undefined, ConfigurationTarget.Global);
  },
};
