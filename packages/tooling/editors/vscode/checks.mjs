import { inTemporary } from '../process.mjs';
import { onDesktop } from './desktop.mjs';
import { silence, unpack } from './extension.mjs';
import { inHost } from './host.mjs';
import { packExtension } from './package.mjs';
import { takePictures } from './pictures.mjs';
import { inBrowser } from './web.mjs';

/** Publisher and name in the marketplace. */
const id = 'tonfall.tonfall';

/** @type {Promise<{ vsix: string, bytes: number }> | undefined} */
let packing;

/** The extension is packed once for all checks. */
async function packed() {
  packing ??= packExtension();
  return (await packing).vsix;
}

/** @param {boolean} web in the browser's extension host, instead of that of Node */
export const workbench = (web) => ({
  run: async () => onDesktop({ vsix: await packed(), id, web }),
  silent: async () => onDesktop({ vsix: await packed(), id, web, silent: true }),
});

export const web = {
  run: async () => inBrowser({ vsix: await packed() }),
  silent: async () => inBrowser({ vsix: await packed(), silent: true }),
};

export const host = { run: () => inExtensionHost(false), silent: () => inExtensionHost(true) };

/** Takes the pictures of the documentation anew. */
export const pictures = async () => takePictures(await packed());

/** @param {boolean} silent */
function inExtensionHost(silent) {
  return inTemporary(async (folder) => {
    const { buildHostTests, hostTests } = await import('../../../vscode/test/host/build.mjs');
    await buildHostTests();
    const extension = await unpack(await packed(), folder);
    if (silent) silence(extension);
    return inHost({ extension, tests: hostTests, seconds: silent ? 12 : 120 });
  });
}
