import { rules } from '@tonfall/rules';
import lexiconData from '@tonfall/rules/lexicon-de';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit, Finding } from '../src/finding.js';
import { createVerbLexicon } from '../src/language/de/lexicon.js';
import { createLinter } from '../src/linter.js';

const linter = createLinter({ rules, lexicon: createVerbLexicon(lexiconData) });

/** Pieces that stand beside each other in real drafts, and such as should not. */
const PIECES = [
  'Sie müssen', 'das Formular', 'ausfüllen', 'nicht', 'möglich', 'leider', 'wir können', 'erstatten', 'dass', 'wenn', 'bis Freitag', 'z. B.', '15.', 'Mai',
  'you must', 'the form', 'sign', 'we cannot', 'as soon as possible', 'TCO', 'Sourcing', 'schnellstmöglich', 'Das ist nicht meine Aufgabe', 'müs\u00adsen',
  'mu\u0308ssen', '„', '“', '"', '(', ')', '**', '_', '`', '[', '](x)', '> ', '- ', '# ', '&auml;', '<b>', '<!-- x -->', '\n', '\n\n', '\r\n', '\ufeff', '😀',
  '\u200b', '\ud800', '\u0000', '.', '!', '?', ',', ':', ' ',
]; // prettier-ignore

const drafts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));
const formats = fc.constantFrom('text' as const, 'markdown' as const);
const languages = fc.constantFrom('de' as const, 'en' as const, 'auto' as const);

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits].reverse().reduce((result, { start, end, text: by }) => result.slice(0, start) + by + result.slice(end), text);
}

/** Every safe rewrite of a draft, one at a time. */
const safe = (findings: readonly Finding[]): (readonly Edit[])[] =>
  findings.flatMap(({ rewrites }) => rewrites.filter(({ safety }) => safety === 'safe').map(({ edits }) => edits));

describe('for any text', () => {
  it('quotes stand in the source, findings are in order and apart, edits lie inside', () => {
    fc.assert(
      fc.property(drafts, formats, languages, (text, format, language) => {
        let last = 0;
        for (const { start, end, quote, severity, rewrites, message } of linter.lint(text, { format, language })) {
          expect(quote).toBe(text.slice(start, end));
          expect(quote.trim()).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(['error', 'warning', 'info']).toContain(severity);
          expect(message).not.toContain('{');
          for (const { edits } of rewrites)
            for (const edit of edits) expect(edit.start >= 0 && edit.end <= text.length && edit.start <= edit.end).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('the same text gives the same findings, whatever was read before', () => {
    fc.assert(
      fc.property(drafts, drafts, (text, other) => {
        const first = linter.lint(text);
        linter.lint(other);
        expect(linter.lint(text)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it('a draft in front of a paragraph does not move its findings apart', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const lead = 'Guten Tag.\n\n';
        const alone = linter
          .lint(text, { language: 'de' })
          .map(({ ruleId, start, end }) => [ruleId, start + lead.length, end + lead.length]);
        const after = linter.lint(lead + text, { language: 'de' }).map(({ ruleId, start, end }) => [ruleId, start, end]);
        expect(after).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  it('a safe rewrite is applied once: what it wrote has no rewrite of its own', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        for (const edits of safe(linter.lint(text, { language: 'de' }))) {
          const again = safe(linter.lint(apply(text, edits), { language: 'de' }));
          expect(again.length).toBeLessThan(safe(linter.lint(text, { language: 'de' })).length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
