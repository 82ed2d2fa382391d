import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the peer is made of: the language server of unified, English words, and five plugins that people use. */
const PACKAGES = {
  'unified-language-server': '4.1.0',
  unified: '11.0.5',
  'retext-english': '5.0.0',
  'retext-stringify': '4.0.0',
  'retext-equality': '7.1.0',
  'retext-intensify': '7.0.0',
  'retext-passive': '5.0.0',
  'retext-simplify': '8.0.0',
  'retext-repeated-words': '5.0.0',
};

const SERVER = `
import { createUnifiedLanguageServer } from 'unified-language-server';
import english from 'retext-english';
import stringify from 'retext-stringify';
import equality from 'retext-equality';
import intensify from 'retext-intensify';
import passive from 'retext-passive';
import simplify from 'retext-simplify';
import repeated from 'retext-repeated-words';
createUnifiedLanguageServer({
  processorName: 'unified',
  processorSpecifier: 'unified',
  plugins: [english, stringify, equality, intensify, passive, simplify, repeated],
});
`;

/** Installs the peer below `folder`, once, and returns its script. Throws what npm says. */
export function installPeer(folder: string): string {
  const script = join(folder, 'server.mjs');
  if (existsSync(script)) return script;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'peer', private: true, type: 'module', dependencies: PACKAGES }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(script, SERVER);
  return script;
}
