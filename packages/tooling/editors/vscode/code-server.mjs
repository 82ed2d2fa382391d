import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCodeServer } from '../install/code-server.mjs';
import { capture, freePort, serve } from '../process.mjs';

/** Nothing of the workbench that moves, asks or phones. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.activityBar.location': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.fontSize': 15,
  'editor.lineHeight': 1.6,
  'editor.accessibilitySupport': 'off',
  'editor.wordBasedSuggestions': 'off',
  'editor.wordWrap': 'on',
  'editor.fontFamily': "'DejaVu Sans Mono'",
  'files.autoSave': 'off',
};

/**
 * @typedef {{ url: string, log: () => string, stop: () => Promise<void> }} CodeServer
 * @param {{ home: string, vsix?: string, settings?: Record<string, unknown>, prepare?: (extensions: string) => void }} options all it writes is in `home`;
 *   `prepare` may change the installed extension before the start
 * @returns {Promise<CodeServer>} a workbench that answers
 */
export async function startCodeServer({ home, vsix, settings, prepare }) {
  const entry = await ensureCodeServer();
  const data = join(home, 'data');
  const extensions = join(home, 'extensions');
  const config = join(home, 'config.yaml');
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(config, '');
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify({ ...calm, ...settings }, null, 2));
  const folders = ['--config', config, '--user-data-dir', data, '--extensions-dir', extensions];
  const env = environment();

  if (vsix !== undefined) {
    const { code, text } = await capture([process.execPath, entry, ...folders, '--install-extension', vsix], { env });
    if (code !== 0) throw new Error(`the extension could not be installed:\n${text}`);
    prepare?.(extensions);
  }

  const port = await freePort();
  const address = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
  const silence = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'];
  const url = `http://127.0.0.1:${port}`;
  const { log, stop } = await serve([process.execPath, entry, ...folders, ...address, ...silence], { env, address: `${url}/healthz` });
  return { url, log, stop };
}

/** Nothing of a VS Code that this may run in, and no marketplace. @returns {NodeJS.ProcessEnv} */
function environment() {
  const outer = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_|CODE_SERVER_|PORT$|PASSWORD$)/.test(name));
  return { ...Object.fromEntries(outer), EXTENSIONS_GALLERY: '{}' };
}
