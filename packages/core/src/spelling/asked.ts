import { settingOf, type Settings } from '../filters/settings.js';
import type { Language } from '../finding.js';
import type { RulePack } from '../rules/pack.js';
import { needsSpeller } from './suggestions.js';
import type { Spelling } from './speller.js';

/** Spelling as the settings of one draft want it. */
export interface AskedSpelling {
  /** The languages whose spelling is judged. */
  readonly languages: readonly Language[];
  readonly speller: Spelling;
}

/** A rule asks for a speller where its patterns of a language say so. */
interface Asking {
  readonly language: Language;
  readonly id: string;
  readonly category: string;
  readonly off: boolean;
}

/** Asks for spellers where a rule is on that wants one, and nowhere else: a dictionary takes long to load. */
export class SpellingOnDemand {
  private readonly asking: readonly Asking[];

  constructor(
    pack: RulePack,
    private readonly spelling: Spelling | undefined,
  ) {
    this.asking = spelling === undefined ? [] : askingOf(pack);
  }

  /** `undefined` when nobody asks. */
  under({ rules }: Settings): AskedSpelling | undefined {
    const { spelling, asking } = this;
    const isOn = ({ id, category, off }: Asking): boolean => (settingOf(rules, id, category) ?? (off ? 'off' : '')) !== 'off';
    const languages = (['de', 'en'] as const).filter((language) => asking.some((each) => each.language === language && isOn(each)));
    if (spelling === undefined || languages.length === 0) return undefined;
    return { languages, speller: (language) => (languages.includes(language) ? spelling(language) : undefined) };
  }
}

function askingOf(pack: RulePack): Asking[] {
  return (['de', 'en'] as const).flatMap((language) =>
    pack[language].patterns.flatMap(({ check, rule, off }) => {
      const named = pack.rules[rule];
      return named === undefined || !needsSpeller(check) ? [] : [{ language, id: named.id, category: named.category, off: off === true }];
    }),
  );
}
