import { describe, expect, it } from 'vitest';
import { linterOf, rule, told } from '../helpers/rule-linter.js';

const linter = (parameters: Record<string, string>) =>
  linterOf([rule('marks', 'de', { match: [{ check: { name: 'repeated-marks', parameters } }] })]);

describe('check: repeated-marks', () => {
  it('finds a run once, from its first mark', () => {
    expect(told(linter({ marks: '?', least: '2' }).lint('Haben Sie es gelesen??? Ja? Ja??', { language: 'de' }))).toEqual([
      'marks warning ???',
      'marks warning ??',
    ]);
  });
  it('mixes marks when told to', () => {
    expect(told(linter({ marks: '?!', least: '3' }).lint('Was?! Wie?!?', { language: 'de' }))).toEqual(['marks warning ?!?']);
  });
  it('stays silent at marks with a space between', () => {
    expect(linter({ marks: '?', least: '2' }).lint('Was ? ? Ja.', { language: 'de' })).toEqual([]);
  });
  it('refuses parameters it cannot read, and unknown checks', () => {
    expect(() => linter({ marks: 'x' })).toThrow(/repeated-marks needs marks/);
    expect(() => linterOf([rule('marks', 'de', { match: [{ check: { name: 'shouting', parameters: {} } }] })])).toThrow(
      /no check shouting; known are repeated-marks/,
    );
  });
});
