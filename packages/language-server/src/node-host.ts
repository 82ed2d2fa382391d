import { existsSync } from 'node:fs';
import { nodeFiles } from '@tonfall/project';
import type { Host } from './host.js';
import { ownRules } from './own-rules.js';
import { Spellers } from './spellers.js';

/** Beside the bundle; run from source, in the bundle. The extension for VS Code packs no pages: it explains rules itself. */
const PLACES = ['docs/', '../dist/bundle/docs/'];

/** A process with a disk. */
export function nodeHost(): Host {
  const docs = PLACES.map((place) => new URL(place, import.meta.url)).find((folder) => existsSync(folder))?.href;
  const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume));
  const spellers = new Spellers(async (language, folder, lacking) =>
    (await import('@tonfall/project/spelling')).loadSpeller(language, folder, pause, lacking),
  );
  return { ...ownRules(docs, spellers.of), files: nodeFiles, spellers, pause };
}
