import { compileRules, type Definitions, type ExamplesDefinition, type RuleDefinition } from '@tonfall/core';
import { describe, expect, it } from 'vitest';
import { tinyLexicon } from '../../../core/test/helpers/tiny-lexicon.js';
import { renderRun } from '../../src/rules/report.js';
import { ExampleRunner, subjectsOf } from '../../src/rules/run-examples.js';

const lexicon = tinyLexicon();
const both = (text: string) => ({ de: text, en: text });

/** A rule that speaks at "sofort erledigen", with these examples. */
function demand(examples: Partial<ExamplesDefinition>, more: Partial<RuleDefinition> = {}): RuleDefinition {
  return {
    id: 'demand',
    category: 'command',
    severity: 'warning',
    priority: 50,
    sources: [],
    message: both('{match}.'),
    why: both('x'),
    de: { match: [{ phrase: ['sofort erledigen'] }], examples: { flags: [], allows: [], ...examples } },
    ...more,
  };
}

function run(definitions: Partial<Definitions>): string {
  const all: Definitions = { rules: [], facts: [], lists: [], ...definitions };
  const runner = new ExampleRunner(all, compileRules(all, lexicon).pack, lexicon);
  return renderRun(runner.run(subjectsOf(all)), ({ subject }) => subject.id);
}

describe('the example runner', () => {
  it('counts what it ran', () => {
    const text = run({
      rules: [demand({ flags: [{ text: 'Bitte **sofort erledigen**.' }], allows: ['Wir kommen.'], misses: ['Sofort!'] })],
    });
    expect(text).toMatch(/^1 rule, 3 examples in \d+ forms: all as the rule files say$/);
  });

  it('says what is found instead', () => {
    const other = demand({}, { id: 'other', de: { match: [{ phrase: ['gleich machen'] }] } });
    const text = run({ rules: [demand({ flags: [{ text: 'Bitte **gleich machen**.' }] }), other] });
    expect(text).toContain(
      'demand demand de flags\n  Bitte **gleich machen**.\n    as written: nothing of this rule is found; another rule speaks: warning other “gleich machen”',
    );
    expect(text).toContain('1 example failed');
  });

  it('asks for every marked stretch', () => {
    const text = run({ rules: [demand({ flags: [{ text: '**Bitte** dies **sofort erledigen**.' }] })] });
    expect(text).toContain('as written: “Bitte” is not in what is found: warning demand “sofort erledigen”');
  });

  it('compares severity and rewrite', () => {
    const text = run({
      rules: [
        demand({
          flags: [
            { text: 'Bitte **sofort erledigen**.', severity: 'error' },
            { text: 'Das **sofort erledigen**.', becomes: 'Bitte das.' },
          ],
        }),
      ],
    });
    expect(text).toContain('error is expected, found is warning demand “sofort erledigen”');
    expect(text).toContain('no rewrite is offered; expected is “Bitte das.”');
  });

  it('reports allows that are found and misses that are no longer missed', () => {
    const text = run({ rules: [demand({ allows: ['Bitte sofort erledigen.'], misses: ['Alles sofort erledigen.'] })] });
    expect(text).toContain('the rule speaks here: warning demand “sofort erledigen”');
    expect(text).toContain('this is found now, move it to flags');
  });

  it('counts a rule that stands in the finding of another', () => {
    const louder = demand({}, { id: 'louder', priority: 90, severity: 'error', de: { match: [{ phrase: ['bitte sofort erledigen'] }] } });
    const flags = [{ text: 'Bitte **sofort erledigen**.', severity: 'warning' as const }];
    expect(run({ rules: [demand({ flags }), louder] })).toContain('all as the rule files say');
  });

  it('reports the one form in which an example fails', () => {
    const rule = demand(
      {},
      { de: { match: [{ phrase: ['=Straße'] }], examples: { flags: [{ text: 'Die **Straße** fehlt.' }], allows: ['Der Ort fehlt.'] } } },
    );
    const text = run({ rules: [rule] });
    expect(text).toContain('\n    with ss for ß: nothing of this rule is found\n');
    expect(text).not.toContain('as written');
  });

  it('runs the examples of facts', () => {
    const fact = {
      fact: 'reason',
      means: { de: 'ein Grund genannt wird', en: 'a reason is given' },
      de: {
        match: [{ phrase: ['weil'] }],
        examples: { flags: [{ text: 'Es geht, **weil** es geht.' }, { text: 'Es geht.' }], allows: ['Ja.'] },
      },
    };
    const text = run({ facts: [fact] });
    expect(text).toContain('facts/reason facts/reason de flags\n  Es geht.\n    as written: nothing of this rule is found');
    expect(text).toContain('1 example failed');
  });
});
