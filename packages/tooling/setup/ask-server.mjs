import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** @typedef {{ code: string, message: string, codeDescription?: { href: string } }} Diagnostic */

/**
 * Opens one text in a language server over stdio, as an editor would.
 * @param {string} script of the server
 * @param {string} file path that the text is opened under
 * @param {string} text
 * @param {number} seconds how long the server has
 * @returns {Promise<Diagnostic[]>} the diagnostics of the text
 */
export function askServer(script, file, text, seconds) {
  const uri = pathToFileURL(file).href;
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  /** @param {object} message */
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill(), seconds * 1000);
    child.on('close', () => {
      clearTimeout(timer);
      reject(new Error(`the server said nothing about ${file} within ${String(seconds)} s`));
    });
    onMessages(child.stdout, ({ id, method, params }) => {
      if (id === 1) {
        send({ method: 'initialized', params: {} });
        send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
      } else if (method === 'textDocument/publishDiagnostics' && params.uri === uri) {
        resolve(params.diagnostics);
        child.kill();
      }
    });
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  });
}

/**
 * Calls `take` with each message of a stream of the protocol.
 * @param {import('node:stream').Readable} stream
 * @param {(message: { id?: number, method?: string, params: { uri: string, diagnostics: Diagnostic[] } }) => void} take
 */
function onMessages(stream, take) {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, head).toString())?.[1]);
      if (rest.length < end) return;
      take(JSON.parse(rest.subarray(head + 4, end).toString()));
      rest = rest.subarray(end);
    }
  });
}
