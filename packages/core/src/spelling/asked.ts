import { settingOf, type Settings } from '../filters/settings.js';
import type { Language } from '../finding.js';
import type { PackedRule } from '../rules/pack.js';
import type { Spelling } from './speller.js';

/** Spelling as the settings of one draft want it. */
export interface AskedSpelling {
  /** The languages whose spelling is judged. */
  readonly languages: readonly Language[];
  readonly speller: Spelling;
}

const LANGUAGES = ['de', 'en'] as const;

/** Asks for spellers where a rule is on that wants one, and nowhere else: a dictionary takes long to load. */
export class SpellingOnDemand {
  private readonly asking: readonly PackedRule[];

  constructor(
    rules: readonly PackedRule[],
    private readonly spelling: Spelling | undefined,
  ) {
    this.asking = rules.filter(({ spelling: asks }) => asks !== undefined);
  }

  /** `undefined` when nobody asks. */
  under({ rules }: Settings): AskedSpelling | undefined {
    const { spelling, asking } = this;
    const isOn = ({ id, category, spelling: asks }: PackedRule, language: Language): boolean => {
      const byDefault = asks?.[language];
      return byDefault !== undefined && (settingOf(rules, id, category) ?? byDefault) !== 'off';
    };
    const languages = LANGUAGES.filter((language) => asking.some((rule) => isOn(rule, language)));
    if (spelling === undefined || languages.length === 0) return undefined;
    return { languages, speller: (language) => (languages.includes(language) ? spelling(language) : undefined) };
  }
}
