#!/usr/bin/env node
// A file of its own, in git, so that npm finds something to link before anything is built. CommonJS, see package.json here.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const bundle = path.join(__dirname, '..', 'dist', 'bundle', 'server-node.cjs');
const args = process.argv.slice(2);
const { name, version } = require('../package.json');

if (args.includes('--version') || args.includes('-v')) {
  process.stdout.write(`${version}\n`);
} else if (args.includes('--help') || args.includes('-h') || !args.some((arg) => /^--(?:stdio|node-ipc|socket=|pipe=)/.test(arg))) {
  const asked = args.includes('--help') || args.includes('-h');
  const text = `${name}: the reply-tone linter tonfall for editors. An editor starts it, and speaks to it

  --stdio         over standard input and output
  --node-ipc      over the channel that Node's fork() opens
  --socket=PORT   over a socket of this machine that the editor listens on
  --pipe=NAME     over a named pipe
  --version, --help
`;
  (asked ? process.stdout : process.stderr).write(text);
  process.exitCode = asked ? 0 : 2;
} else if (fs.existsSync(bundle)) {
  require(bundle);
} else {
  process.stderr.write(`${name}: it is not built yet; npm run build does that\n`);
  process.exitCode = 2;
}
