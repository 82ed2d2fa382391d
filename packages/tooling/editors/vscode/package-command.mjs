import { ensureBuilt } from '../../setup/build.mjs';
import { ensureInstalled } from '../../setup/install.mjs';
import { exitWith, say } from '../../setup/run.mjs';
import { steps } from '../../setup/steps.mjs';
import { packExtension } from './package.mjs';

/** npm run package:vscode: writes the extension as a .vsix and says where it is. */
await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(steps);
  const { vsix, bytes } = await packExtension();
  say(`${vsix} (${(bytes / 1e6).toFixed(2)} MB)`);
  return 0;
});
