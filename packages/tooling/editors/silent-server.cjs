'use strict';
/**
 * The control of every test in an editor: a language server that answers each request and finds nothing. Over stdio, the IPC of Node, or in a worker.
 */
const answers = {
  initialize: { capabilities: { textDocumentSync: 2, codeActionProvider: true, hoverProvider: true } },
  'textDocument/codeAction': [],
};

/** What goes back for a message, or undefined: a notification has no answer. */
function answerTo({ id, method }) {
  if (id === undefined || method === undefined) return undefined;
  return { jsonrpc: '2.0', id, result: answers[method] ?? null };
}

function overPipe() {
  let rest = Buffer.alloc(0);
  process.stdin.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(head, 0)).toString())?.[1] ?? NaN);
      if (head < 0 || Number.isNaN(length) || rest.length < head + 4 + length) return;
      const message = JSON.parse(rest.subarray(head + 4, head + 4 + length).toString());
      rest = rest.subarray(head + 4 + length);
      if (message.method === 'exit') process.exit(0);
      const answer = answerTo(message);
      if (answer === undefined) continue;
      const body = JSON.stringify(answer);
      process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
  });
  process.stdin.on('end', () => process.exit(0));
}

function overIpc() {
  process.on('message', (message) => {
    if (message.method === 'exit') process.exit(0);
    const answer = answerTo(message);
    if (answer !== undefined) process.send(answer);
  });
  process.on('disconnect', () => process.exit(0));
}

function inWorker() {
  self.onmessage = ({ data }) => {
    const answer = answerTo(data);
    if (answer !== undefined) self.postMessage(answer);
  };
}

if (typeof process === 'undefined' || process.stdin === undefined) inWorker();
else if (process.argv.includes('--node-ipc')) overIpc();
else overPipe();
