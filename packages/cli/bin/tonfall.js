#!/usr/bin/env node
// A file of its own, in git, so that npm finds something to link before anything is built. CommonJS (see package.json here), since Node starts that
// sooner, and since the compiled code of a script, not of a module, can be kept by Node 20 too. Half of a run's time would be compiling.
'use strict';
const fs = require('node:fs');
const nodeModule = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const folder = path.join(__dirname, '..', 'dist', 'bundle');
const bundle = path.join(folder, 'tonfall.cjs');

/** Loads the bundle; on Node 20, which keeps no compiled code by itself, with that of the last run from files beside it. Returns what saves it. */
function load() {
  if (nodeModule.enableCompileCache !== undefined) {
    nodeModule.enableCompileCache();
    return { main: require(bundle).main, save: () => undefined };
  }
  const scripts = [];
  const { main } = loadScript(bundle, scripts);
  const save = () => {
    // A run that judges nothing has not compiled what judging needs.
    if (/^(?:-|rules$|explain$|config$)/.test(process.argv[2] ?? '-')) return;
    for (const { script, cache, fresh } of scripts) if (fresh) write(cache, script.createCachedData());
  };
  return { main, save };
}

function loadScript(file, scripts) {
  const cache = `${file}.${process.version}-${process.arch}.cache`;
  const source = fs.readFileSync(file, 'utf8');
  const cachedData = fs.existsSync(cache) ? fs.readFileSync(cache) : undefined;
  const script = new vm.Script(nodeModule.wrap(source), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  scripts.push({ script, cache, fresh: cachedData === undefined || script.cachedDataRejected === true });
  const others = nodeModule.createRequire(file);
  const own = (name) => (name === './config.cjs' ? loadScript(path.join(folder, name), scripts) : others(name));
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, own, loaded, file, folder);
  return loaded.exports;
}

function write(cache, data) {
  try {
    // Whole or not at all: another run may be reading. Where the folder is read-only every run compiles.
    const part = `${cache}.${process.pid}`;
    fs.writeFileSync(part, data);
    fs.renameSync(part, cache);
  } catch {
    return;
  }
}

if (fs.existsSync(bundle)) {
  const { main, save } = load();
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
    save();
  });
} else {
  process.stderr.write('tonfall: it is not built yet; npm run build does that\n');
  process.exitCode = 2;
}
