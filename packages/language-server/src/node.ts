import { createConnection, type Features } from 'vscode-languageserver/node';
import { discreetConsole, kindOf } from './log.js';
import { nodeHost } from './node-host.js';
import { startServer } from './server.js';

// What Node prints of an error that nobody caught quotes it, and it may quote a draft.
process.on('uncaughtException', (error) => {
  process.stderr.write(`tonfall: the server stops: ${kindOf(error)}\n`);
  process.exit(1);
});
process.on('unhandledRejection', (error) => {
  process.stderr.write(`tonfall: something did not go well: ${kindOf(error)}\n`);
});

const features: Features = { __brand: 'features', console: discreetConsole };
// The library reads --stdio, --node-ipc, --socket=PORT and --pipe=NAME, and ends the process when the client's own is gone.
startServer(createConnection(features), nodeHost());
