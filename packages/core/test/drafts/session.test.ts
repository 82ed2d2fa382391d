import { rules } from '@tonfall/rules';
import lexiconData from '@tonfall/rules/lexicon-de';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter, createVerbLexicon, type Format, type LintOptions } from '../../src/index.js';

const linter = createLinter({ rules, lexicon: createVerbLexicon(lexiconData) });

/** What is typed, pasted and deleted in a draft. */
const PIECES = [
  'Sie müssen das Formular ausfüllen. ', 'Das ist leider nicht möglich', 'weil der Vertrag endet. ', 'You must sign the form. ', 'TCO', 'Die TCO (Gesamtkosten) ',
  'du', 'Sie ', 'we will be in touch soon. ', 'Sie haben vergessen, ', 'wir erstatten Ihnen den Betrag bis 3. Mai. ', '\n', '\n\n', '\r\n\r\n', '- ', '> ', '-- \n', '# ', '```\n',
  '<!-- tonfall-disable modal-command -->\n\n', '<!-- tonfall-enable -->\n\n', '<p>', '</p>', '<b>', '&uuml;', '**', '😀', 'u\u0308', '\ud83d', '| a | b |\n|---|---|\n', 'Am 3. Mai 2026 um 10:12 schrieb Eva Lang:\n',
]; // prettier-ignore

const edits = fc.array(
  fc.record({ at: fc.nat(), remove: fc.nat({ max: 40 }), insert: fc.constantFrom('', ...PIECES), removes: fc.boolean() }),
  { minLength: 5, maxLength: 40 },
);
const options = fc.record({
  format: fc.constantFrom<Format>('text', 'markdown', 'html'),
  language: fc.constantFrom('auto' as const, 'de' as const),
  messages: fc.constantFrom('draft' as const, 'en' as const),
});

describe('a draft that is being written', () => {
  it('has after each of 10,000 edits the findings of a whole reading', () => {
    let done = 0;
    fc.assert(
      fc.property(edits, options, (all, how) => {
        const session = linter.open();
        let text =
          'Guten Tag Frau Sommer,\n\nvielen Dank für Ihre Nachricht. Sie müssen nichts weiter tun.\n\nMit freundlichen Grüßen\nEva Lang\n';
        for (const { at, remove, insert, removes } of all) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + insert + text.slice(place + (removes ? remove : 0));
          const now: LintOptions = { ...how, rewrites: false };
          expect(session.read(text, now)).toEqual(linter.read(text, now));
          done++;
        }
      }),
      { numRuns: 450 },
    );
    expect(done).toBeGreaterThan(5000);
  });

  it('can be stopped midway and read anew', () => {
    const session = linter.open();
    const long = 'Sie müssen das Formular ausfüllen. Das ist leider nicht möglich.\n\n'
      .repeat(3000)
      .replace(/Formular/g, () => `Formular${String(Math.random()).slice(2)}`);
    const steps = session.steps(long, { language: 'de' });
    for (let i = 0; i < 5; i++) expect(steps.next().done).toBe(false);
    const changed = `Du musst unterschreiben.\n\n${long}`;
    expect(session.read(changed, { language: 'de' })).toEqual(linter.read(changed, { language: 'de', rewrites: false }));
  });

  it('offers the rewrites of its last findings, those of a whole reading', () => {
    const session = linter.open();
    const text = 'Guten Tag,\n\nSie müssen das Formular ausfüllen.\n\nSie müssen den Vertrag unterschreiben.';
    const before = session.read(text).findings;
    const now = session.read(`${text}\n\nDanke.`).findings;
    const whole = linter.lint(`${text}\n\nDanke.`);
    expect(now.map((finding) => session.rewrites(finding))).toEqual(whole.map(({ rewrites }) => rewrites));
    expect(whole.map(({ rewrites }) => rewrites.length)).toEqual([1, 1]);
    expect(session.rewrites(before[0] as (typeof before)[number])).toEqual([]);
  });

  it('takes other settings without reading anything anew', () => {
    const session = linter.open();
    const text = 'Sie müssen das Formular ausfüllen.';
    expect(session.read(text, { language: 'de' }).findings).toHaveLength(1);
    expect(session.read(text, { language: 'de', rules: { command: 'off' } }).findings).toEqual([]);
    expect(session.read(text, { language: 'de', messages: 'en' }).findings[0]?.message).toContain('order');
  });
});

describe('a paragraph that nobody wrote', () => {
  it('is read in parts, and found the same in them', () => {
    const text = 'Sie müssen das Formular ausfüllen. '.repeat(4000);
    const findings = linter.lint(text, { language: 'de', rewrites: false });
    expect(findings.length).toBeGreaterThan(3990);
    for (const { quote } of findings) expect(quote).toBe('Sie müssen');
  });
});
