import { existsSync } from 'node:fs';
import { nodeFiles } from '@tonfall/project';
import type { Host } from './host.js';
import { ownRules } from './own-rules.js';

/** Beside the bundle; run from source, in the bundle. The extension for VS Code packs no pages: it explains rules itself. */
const PLACES = ['docs/', '../dist/bundle/docs/'];

/** A process with a disk. */
export const nodeHost = (): Host => ({
  ...ownRules(PLACES.map((place) => new URL(place, import.meta.url)).find((folder) => existsSync(folder))?.href),
  files: nodeFiles,
  pause: () => new Promise((resume) => setImmediate(resume)),
});
