import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/format/read.js';

/** The blocks, those not judged with a `~`. */
function blocks(source: string): string[] {
  const { text, blocks } = readSource('html', source);
  return blocks.map(({ start, end, judged }) => (judged ? '' : '~') + text.slice(start, end).trim());
}

/** What stands in the source for words of the reading. */
function mapped(source: string, words: string): { quote: string; mapped: boolean; balanced: boolean } {
  const reading = readSource('html', source);
  const at = reading.text.indexOf(words);
  const { start, end, mapped, balanced } = reading.mapRange(at, at + words.length);
  return { quote: source.slice(start, end), mapped, balanced };
}

describe('HTML', () => {
  it.each([
    ['paragraphs', '<p>Guten Tag</p>\n<p>Sie müssen</p>', ['Guten Tag', 'Sie müssen']],
    ['line breaks', 'Guten Tag<br>Frau Lang<br/><br>Sie müssen', ['Guten Tag\nFrau Lang', 'Sie müssen']],
    ['formatting', '<p><b>Sie</b> müs<i>sen</i></p>', ['Sie müssen']],
    ['references', '<p>Sie m&uuml;ssen&nbsp;das</p>', ['Sie müssen\u00a0das']],
    ['lists and cells', '<ul><li>eins<li>zwei</ul><table><tr><td>a</td><td>b</td></tr></table>', ['eins', 'zwei', 'a', 'b']],
    ['head, style and script', '<head><title>x</title><style>p{}</style></head><script>if (a<b) müssen()</script><p>Hallo</p>', ['Hallo']],
    ['code and images', '<p>Der Befehl <code>müssen</code> und <img alt="x"></p>', ['Der Befehl \ufffc und \ufffc']],
    ['a placeholder', '<p>Guten Tag <Vorname>, Sie müssen</p>', ['Guten Tag \ufffc, Sie müssen']],
    ['a quote', '<p>Gern.</p><blockquote>Sie müssen<p>sofort</p></blockquote><p>Danke.</p>', ['Gern.', '~Sie müssen', '~sofort', 'Danke.']],
    [
      'the quote of a mail',
      '<div>Gern.</div><div class="gmail_quote"><div>Sie müssen</div></div><div>Danke.</div>',
      ['Gern.', '~Sie müssen', 'Danke.'],
    ],
    ['a comment', '<p>Sie <!-- x -->müssen</p>', ['Sie müssen']],
    ['Word', '<p class=MsoNormal>Sie müssen<o:p></o:p></p><!--[if mso]><p>x</p><![endif]-->', ['Sie müssen']],
    ['nothing', '<!doctype html><html><body></body></html>', []],
    ['text without a tag', 'Sie müssen', ['Sie müssen']],
    ['a tag that never ends', '<p>Sie müssen <b', ['Sie müssen']],
  ])('%s', (_, source, expected) => {
    expect(blocks(source)).toEqual(expected);
  });

  it('leads back to the source', () => {
    expect(mapped('<p><b>Sie</b> müssen</p>', 'Sie müssen')).toEqual({ quote: '<b>Sie</b> müssen', mapped: true, balanced: true });
    expect(mapped('<p>Sie m&uuml;ssen gehen</p>', 'Sie müssen')).toMatchObject({ quote: 'Sie m&uuml;ssen', mapped: false });
    expect(mapped('<p>ä &amp; <i>Sie müssen</p>', 'Sie müssen')).toMatchObject({ quote: 'Sie müssen', mapped: true });
  });

  it('hands over its comments', () => {
    expect(readSource('html', '<p>a</p><!-- tonfall-disable -->').comments).toEqual([{ start: 8, end: 32, text: 'tonfall-disable' }]);
  });

  it('reads the same however it is sliced', () => {
    const source = `<p>Sie m&uuml;ssen <b>das</b> <!-- x --> tun, ${'w&auml;hrend '.repeat(30_000)}</p>`;
    expect(readSource('html', source).text).toBe(`Sie müssen das  tun, ${'während '.repeat(30_000)}`);
  });
});

/** A quadratic reader takes minutes here, and runs into the time-out of the test runner. */
describe('300 KB of', () => {
  it.each([
    '<b>',
    '</i>',
    '<b></i>',
    '<div>',
    '<blockquote>',
    '&',
    '&amp;',
    '&a',
    '<',
    '<!--',
    '<!',
    '<?',
    '<br>',
    '<x',
    "<a b='",
    '<code>',
    '</',
    '<p><Vorname>',
    '<script>',
  ])('%j end in a reading of ordered blocks', (unit) => {
    const { text, blocks } = readSource('html', `Hallo ${unit.repeat(300_000 / unit.length)}`);
    let last = 0;
    for (const { start, end } of blocks) {
      if (start < last || end <= start) expect.fail(`block ${String(start)}–${String(end)} after ${String(last)}`);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });
});
