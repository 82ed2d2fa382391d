import {
  createLinter,
  type Definitions,
  type ExamplesDefinition,
  type Finding,
  type FlagExample,
  type Language,
  type Linter,
  type RuleDefinition,
  type RulePack,
  type RuleSetting,
  type Spelling,
  type Severity,
  type VerbLexicon,
} from '@tonfall/core';
import { compileRules } from '@tonfall/core';
import { variantsOf, type Variant } from './variants.js';

/** A rule or a fact with examples. */
export interface Subject {
  /** Rule id, or `facts/<fact>`. */
  readonly id: string;
  readonly category: string;
  readonly definition: Pick<RuleDefinition, Language> & { readonly severity?: Severity };
}

/** One example that did not come out as the rule file says. */
export interface Failure {
  readonly subject: Subject;
  readonly language: Language;
  readonly kind: 'flags' | 'allows' | 'misses';
  /** The example as the file has it. */
  readonly example: string;
  /** The variants that failed, and how. */
  readonly variants: readonly { readonly variant: Variant; readonly problem: string }[];
}

/** What a run did. */
export interface ExampleRun {
  readonly subjects: number;
  readonly examples: number;
  readonly variants: number;
  readonly failures: readonly Failure[];
}

const severities = ['info', 'warning', 'error'];

/** Everything with examples: the rules, then the facts. */
export function subjectsOf({ rules, facts }: Definitions): Subject[] {
  return [
    ...rules.map((rule) => ({ id: rule.id, category: rule.category, definition: rule })),
    ...facts.map((fact) => ({ id: `facts/${fact.fact}`, category: 'facts', definition: fact })),
  ];
}

/** Runs examples of rules and facts with one linter for all rules, and one for all facts. */
export class ExampleRunner {
  private readonly rules: Linter;
  private facts: Linter | undefined;

  constructor(
    private readonly definitions: Definitions,
    pack: RulePack,
    private readonly lexicon: VerbLexicon,
    /** For rules about spelling: without it their examples do not come out. */
    spelling?: Spelling,
  ) {
    this.rules = createLinter({ rules: pack, lexicon, spelling });
  }

  run(subjects: readonly Subject[]): ExampleRun {
    const failures: Failure[] = [];
    const counts = { examples: 0, variants: 0 };
    for (const subject of subjects) {
      for (const language of ['de', 'en'] as const) {
        const examples = subject.definition[language]?.examples;
        if (examples !== undefined) failures.push(...this.examples(subject, language, examples, counts));
      }
    }
    return { subjects: subjects.length, ...counts, failures };
  }

  private examples(
    subject: Subject,
    language: Language,
    examples: ExamplesDefinition,
    counts: { examples: number; variants: number },
  ): Failure[] {
    const linter = subject.category === 'facts' ? (this.facts ??= this.factLinter()) : this.rules;
    const failures: Failure[] = [];
    const each = (
      kind: Failure['kind'],
      example: string,
      judge: (variant: Variant, findings: readonly Finding[], first: boolean) => string | undefined,
    ): void => {
      const all = variantsOf(example, language);
      const failed: { variant: Variant; problem: string }[] = [];
      counts.examples++;
      for (const [index, variant] of (kind === 'misses' ? all.slice(0, 1) : all).entries()) {
        counts.variants++;
        const options = { language, format: variant.format, rewrites: index === 0, rules: turnedOn(subject, language) };
        const problem = judge(variant, linter.lint(variant.text, options), index === 0);
        if (problem !== undefined) failed.push({ variant, problem });
        if (problem !== undefined && index === 0) break;
      }
      if (failed.length > 0) failures.push({ subject, language, kind, example, variants: failed });
    };
    for (const flag of examples.flags)
      each('flags', flag.text, (variant, findings, first) => flagProblem(flag, subject.id, variant, findings, first));
    for (const text of examples.allows) each('allows', text, (_, findings) => allowProblem(subject.id, findings));
    for (const text of examples.misses ?? []) each('misses', text, (_, findings) => missProblem(subject.id, findings));
    return failures;
  }

  /** Facts make no findings; here each is also a rule of its own, so that its hits show. */
  private factLinter(): Linter {
    const text = { de: '{match}.', en: '{match}.' };
    const rules = this.definitions.facts.map((fact): RuleDefinition => ({
      id: `facts/${fact.fact}`,
      category: 'facts',
      severity: 'info',
      priority: 1,
      sources: [],
      message: text,
      why: text,
      de: fact.de,
      en: fact.en,
    }));
    return createLinter({ rules: compileRules({ ...this.definitions, rules }, this.lexicon).pack, lexicon: this.lexicon });
  }
}

/** A rule that is off by default is on for its own examples. */
function turnedOn({ id, definition }: Subject, language: Language): Record<string, RuleSetting> {
  const severity = definition[language]?.default === 'off' ? definition.severity : undefined;
  return severity === undefined ? {} : { [id]: severity };
}

const ofRule = (id: string, findings: readonly Finding[]): Finding[] =>
  findings.filter(({ ruleId, also }) => ruleId === id || also.some((other) => other.ruleId === id));

function flagProblem(flag: FlagExample, id: string, variant: Variant, findings: readonly Finding[], first: boolean): string | undefined {
  const own = ofRule(id, findings);
  if (own.length === 0) return `nothing of this rule is found${instead(findings)}`;
  for (const [start, end] of variant.marks) {
    if (!own.some((finding) => finding.start < end && finding.end > start))
      return `“${variant.text.slice(start, end)}” is not in what is found: ${own.map(shown).join(', ')}`;
  }
  const [start, end] = variant.marks[0] ?? [0, 0];
  const finding = own.find((each) => each.start < end && each.end > start) as Finding;
  if (flag.severity !== undefined && !hasSeverity(finding, id, flag.severity))
    return `${flag.severity} is expected, found is ${shown(finding)}`;
  return first && flag.becomes !== undefined ? rewriteProblem(flag.becomes, variant.text, finding) : undefined;
}

/** A rule that is folded into the finding of another has no severity of its own: what is shown must not be milder. */
function hasSeverity(finding: Finding, id: string, wanted: string): boolean {
  return finding.ruleId === id ? finding.severity === wanted : severities.indexOf(finding.severity) >= severities.indexOf(wanted);
}

function rewriteProblem(becomes: string, text: string, finding: Finding): string | undefined {
  const [rewrite] = finding.rewrites;
  if (rewrite === undefined) return `no rewrite is offered; expected is “${becomes}”`;
  const result = [...rewrite.edits].reverse().reduce((draft, edit) => draft.slice(0, edit.start) + edit.text + draft.slice(edit.end), text);
  return result === becomes ? undefined : `the rewrite makes “${result}”; expected is “${becomes}”`;
}

function allowProblem(id: string, findings: readonly Finding[]): string | undefined {
  const own = ofRule(id, findings);
  return own.length === 0 ? undefined : `the rule speaks here: ${own.map(shown).join(', ')}`;
}

function missProblem(id: string, findings: readonly Finding[]): string | undefined {
  const own = ofRule(id, findings);
  return own.length === 0 ? undefined : `this is found now, move it to flags: ${own.map(shown).join(', ')}`;
}

function instead(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const others = new Set(findings.map(({ ruleId }) => ruleId)).size;
  return `; ${others === 1 ? 'another rule speaks' : 'other rules speak'}: ${findings.map(shown).join(', ')}`;
}

const shown = ({ severity, ruleId, quote }: Finding): string => `${severity} ${ruleId} “${quote}”`;
