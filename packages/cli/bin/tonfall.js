#!/usr/bin/env node
// A file of its own, in git, so that npm finds something to link before anything is built.
import * as nodeModule from 'node:module';

// Node 22 and newer keep the compiled code between runs.
nodeModule.enableCompileCache?.();

await import('../dist/bundle/bin.js');
