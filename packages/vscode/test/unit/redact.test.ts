import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redacted } from '../../src/client/redact.js';

const draft = 'Sehr geehrte Frau Pfefferkorn, Sie müssen warten.';
const uri = 'file:///letters/answer.md';

test('a message of the trace keeps its name and its document; texts become their length', () => {
  const message = `Sending notification 'textDocument/didOpen'.\nParams: ${JSON.stringify({ textDocument: { uri, languageId: 'markdown', version: 1, text: draft } }, null, 4)}\n\n`;
  expect(redacted(message)).toBe(`Sending notification 'textDocument/didOpen'.
Params: {
  "textDocument": {
    "uri": "${uri}",
    "languageId": "markdown",
    "version": 1,
    "text": "‹${String(draft.length)}›"
  }
}`);
});

test('messages without content, and in the other format of the trace', () => {
  expect(redacted("Received response 'initialize - (0)' in 12ms.")).toBe("Received response 'initialize - (0)' in 12ms.");
  expect(redacted("Sending request 'shutdown - (1)'.\nNo parameters provided.\n\n")).toBe(
    "Sending request 'shutdown - (1)'.\nNo parameters provided.",
  );
  expect(redacted(JSON.stringify({ method: 'x', params: { title: draft } }))).toBe('{"method":"x","params":{"title":"‹49›"}}');
});

test('what is no JSON becomes its length', () => {
  expect(redacted(`Received notification '$/logTrace'.\nParams: {"message": ${draft}`)).toBe(
    "Received notification '$/logTrace'.\nParams: ‹69›",
  );
  expect(redacted(`[LSP] read\n${draft}`)).toBe('[LSP] read\n‹49›');
});

/** Fields of the protocol in which texts of drafts travel. */
const carriers = ['text', 'newText', 'title', 'message', 'value', 'label', 'quote', 'documentation', 'snippet', 'arguments', 'any'];

test('whatever carries it, no text of a draft comes through', () => {
  const words = fc.stringMatching(/^[a-zäöüß]{8,20}$/);
  const nested = fc.letrec<{ node: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.record({ field: fc.constantFrom(...carriers), secret: words }).map(({ field, secret }) => ({ [field]: `${secret} qqq` })),
    node: fc.oneof(
      { depthSize: 'small' },
      tie('leaf'),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.record({ changes: tie('node'), [uri]: fc.array(tie('node'), { maxLength: 2 }) }),
      words.map((secret) => [`${secret} qqq`]),
    ),
  })).node;
  fc.assert(
    fc.property(nested, fc.constantFrom('Params', 'Result', 'Error data'), (content, name) => {
      expect(redacted(`Sending request 'x - (1)'.\n${name}: ${JSON.stringify(content, null, 4)}\n\n`)).not.toContain('qqq');
      expect(redacted(JSON.stringify({ content }))).not.toContain('qqq');
    }),
  );
});
