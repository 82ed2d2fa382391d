import {
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  type Features,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
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

/** The socket or pipe of a client. When it closes the process ends, which the library does for the other channels alone. */
function socket(): [MessageReader, MessageWriter] | undefined {
  const after = (name: string): string | undefined => process.argv.find((word) => word.startsWith(name))?.slice(name.length);
  const [port, pipe] = [after('--socket='), after('--pipe=')];
  if (port === undefined && pipe === undefined) return undefined;
  const channel = pipe === undefined ? createServerSocketTransport(Number(port)) : createServerPipeTransport(pipe);
  channel[0].onClose(() => process.exit(1));
  return channel;
}

// --stdio and --node-ipc are read by the library, which ends the process when the client's own is gone.
const channel = socket();
startServer(channel === undefined ? createConnection(features) : createConnection(features, ...channel), nodeHost());
