import { nodeFiles } from '@tonfall/project';
import type { Host } from './host.js';
import { ownRules } from './own-rules.js';

/** A process with a disk. */
export const nodeHost = (): Host => ({ ...ownRules(), files: nodeFiles, pause: () => new Promise((resume) => setImmediate(resume)) });
