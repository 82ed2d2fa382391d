#!/usr/bin/env node
// A file of its own, in git, so that npm finds something to link before anything is built.
import * as nodeModule from 'node:module';

// Node 22 and newer keep the compiled code between runs.
nodeModule.enableCompileCache?.();

try {
  await import('../dist/bundle/bin.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== new URL('../dist/bundle/bin.js', import.meta.url).href) throw error;
  process.stderr.write('tonfall: it is not built yet; npm run build does that\n');
  process.exitCode = 2;
}
