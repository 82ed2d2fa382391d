import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node-host.js';
import { startServer } from './server.js';

// The library reads --stdio, --node-ipc and --socket=PORT, and ends the process when the client's own is gone.
startServer(createConnection(ProposedFeatures.all), nodeHost());
