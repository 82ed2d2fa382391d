import { BrowserMessageReader, BrowserMessageWriter, createConnection, type Features } from 'vscode-languageserver/browser';
import { discreetConsole } from './log.js';
import { ownRules } from './own-rules.js';
import { startServer } from './server.js';

/** A worker of the browser; its types are not among ours, and these are all we need. */
const worker = globalThis as never;

/** A message to ourselves is handled after those that wait, and unlike a timer it does not wait for four milliseconds. */
const channel = new MessageChannel();
const resumes: (() => void)[] = [];
(channel.port1 as unknown as { onmessage: () => void }).onmessage = () => resumes.shift()?.();

const features: Features = { __brand: 'features', console: discreetConsole };
startServer(createConnection(features, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  ...ownRules(),
  files: undefined,
  pause: () =>
    new Promise((resume) => {
      resumes.push(resume);
      channel.port2.postMessage(null);
    }),
});
