/** One stem, prefix or stop word in the lexicon. */
export interface StemEntry {
  readonly stem: string;
  readonly offset: number;
  readonly kind: number;
  readonly verb: number;
}

/** `fold` of `core` for what verbs are written with. */
function foldLatin(word: string): string {
  return word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
}

/** FNV-1a over character codes, 32 bits; `core` computes the same over the folded word. */
function hashOf(folded: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Collects entries; letters of equal stems are stored once. */
export class StemPool {
  readonly entries: StemEntry[] = [];
  letters = '';
  private readonly offsets = new Map<string, number>();

  entry(stem: string, kind: number, verb: number): void {
    if (!/^[a-zäöüß-]+$/.test(stem)) throw new Error(`"${stem}" is not written with German small letters`);
    let offset = this.offsets.get(stem);
    if (offset === undefined) {
      offset = this.letters.length;
      this.letters += stem;
      this.offsets.set(stem, offset);
    }
    this.entries.push({ stem, offset, kind, verb });
  }

  /** Open addressing over the folded stems: a slot holds entry number + 1, `next` links entries of the same folded stem. */
  hashTable(): { readonly slots: Uint16Array; readonly next: Uint16Array } {
    const slots = new Uint16Array(16384);
    if (this.entries.length > 12000) throw new Error('The verb lexicon has outgrown its hash table.');
    const next = new Uint16Array(this.entries.length);
    const seen = new Map<string, number>();
    this.entries.forEach((entry, i) => {
      const folded = foldLatin(entry.stem);
      const last = seen.get(folded);
      seen.set(folded, i);
      if (last !== undefined) {
        next[last] = i + 1;
        return;
      }
      const hash = hashOf(folded);
      let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = i + 1;
    });
    return { slots, next };
  }
}
