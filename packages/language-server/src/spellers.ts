import type { Language, Speller, Spelling } from '@tonfall/core';

/** Is told of a language without a speller, and of the file when there is one that cannot be used. */
type Lacking = (language: Language, file: string | undefined) => void;

/** Loads the speller of a language for drafts of a folder; `undefined` where there is no dictionary. Rejects never. */
export type LoadSpeller = (language: Language, folder: string, lacking: Lacking) => Promise<Speller | undefined>;

/** What the server has to do with spellers. */
interface Surroundings {
  /** The folder of the project that dictionaries are looked for in. */
  readonly folder: () => string;
  /** A speller has come. */
  readonly arrived: () => void;
  readonly lacking: Lacking;
}

/** Milliseconds after which a dictionary begins to load: what is being read is answered first. */
const LATER = 100;

/**
 * The spellers of the server. One that is asked for and not there is loaded in the background; when it has come, drafts are read again. So nobody waits
 * for a dictionary.
 */
export class Spellers {
  surroundings: Surroundings | undefined;
  private readonly asked = new Set<Language>();
  private readonly here = new Map<Language, Speller>();

  constructor(private readonly load: LoadSpeller) {}

  readonly of: Spelling = (language) => {
    if (!this.asked.has(language)) {
      this.asked.add(language);
      setTimeout(() => void this.fetch(language), LATER);
    }
    return this.here.get(language);
  };

  private async fetch(language: Language): Promise<void> {
    const { surroundings } = this;
    if (surroundings === undefined) return;
    const { folder, arrived, lacking } = surroundings;
    const speller = await this.load(language, folder(), lacking);
    if (speller === undefined) return;
    this.here.set(language, speller);
    arrived();
  }
}
