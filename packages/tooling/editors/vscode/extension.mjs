import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture } from '../process.mjs';

const silentServer = fileURLToPath(new URL('../silent-server.cjs', import.meta.url));

/**
 * Unpacks a .vsix; the folder it returns is the extension.
 * @param {string} vsix
 * @param {string} folder
 */
export async function unpack(vsix, folder) {
  const { code, text } = await capture(['python3', '-m', 'zipfile', '-e', vsix, folder]);
  if (code !== 0) throw new Error(`${vsix} could not be unpacked:\n${text}`);
  return join(folder, 'extension');
}

/** Puts the silent server in the place of the real ones, for Node and for the browser. @param {string} folder that holds the extension */
export function silence(folder) {
  const servers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:^|[\\/])server-(?:node|browser)\.c?js$/.test(file),
  );
  if (servers.length !== 2) throw new Error(`two servers were expected in the extension, not ${servers.join(', ') || 'none'}`);
  for (const server of servers) copyFileSync(silentServer, join(folder, server));
}
