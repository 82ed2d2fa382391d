import { describe, expect, it } from 'vitest';
import { fillMessage } from '../src/message.js';

const none = { better: undefined, note: undefined };

describe('messages', () => {
  it('show the words on one line', () => {
    expect(fillMessage('„{match}“ klingt hart.', { match: 'Sie\n  müssen', ...none })).toBe('„Sie müssen“ klingt hart.');
  });
  it('show a long match by its ends', () => {
    const match = 'kann ich Ihnen bei Ihrer Anfrage zu der Lieferung vom vergangenen Dienstag leider nicht weiterhelfen';
    expect(fillMessage('„{match}“', { match, ...none })).toBe('„kann ich Ihnen bei Ihrer Anfrage … nicht weiterhelfen“');
  });
  it('fall back to the words where an entry has no better one', () => {
    expect(fillMessage('{better} {note}', { match: 'Case', better: 'Frage', note: undefined })).toBe('Frage Case');
  });
  it('do not expand what stands in the draft', () => {
    expect(fillMessage('{match}', { match: '{better} $&', better: 'x', note: undefined })).toBe('{better} $&');
  });
});
