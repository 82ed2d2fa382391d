import { extensions, version } from 'vscode';
import { activation } from './activation.js';
import { configuration } from './configuration.js';
import { drafts } from './drafts.js';
import { ownSettings } from './own-settings.js';
import { robust } from './robust.js';
import { saving } from './saving.js';
import { traces } from './traces.js';
import type { Api } from './api.js';

/** What is tried, in order: activation first, since it happens once. */
const tests: Readonly<Record<string, (api: () => Api) => Promise<unknown>>> = {
  ...activation,
  ...drafts,
  ...configuration,
  ...saving,
  ...ownSettings,
  ...robust,
  ...traces,
};

/** Runs all; rejects with what went wrong, after the others have run as well. */
export async function run(): Promise<void> {
  const wrong: string[] = [];
  const said: string[] = [];
  for (const [name, test] of Object.entries(tests)) {
    try {
      const note = await test(api);
      if (typeof note === 'string') said.push(note);
      console.log(`ok      ${name}${typeof note === 'string' ? `: ${note}` : ''}`);
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.log(`FAILED  ${name}: ${reason}`);
      wrong.push(`${name}: ${reason}`);
    }
  }
  if (wrong.length > 0) throw new Error(`${String(wrong.length)} of ${String(Object.keys(tests).length)} went wrong:\n${wrong.join('\n')}`);
  console.log(`${String(Object.keys(tests).length)} tests in VS Code ${version}; ${said.join('; ')}`);
}

function api(): Api {
  const extension = extensions.getExtension<Api>('tonfall.tonfall');
  if (extension === undefined) throw new Error('the extension is not installed');
  return extension.exports;
}
