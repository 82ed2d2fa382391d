/**
 * A frozen floor: the least that any linter of this kind does, a tokenizer and a trie of 3,000 phrases. It imports nothing of tonfall and does not
 * change with it, so that a ratio to it says the same on every machine.
 */
const letters = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) {
  const char = String.fromCharCode(code);
  if (char.toLowerCase() !== char.toUpperCase()) letters[code] = 1;
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/** Numbers of words by hash, and a trie over them. */
export class Floor {
  private readonly ids = new Map<number, number>();
  private readonly nodes: Map<number, number>[] = [new Map<number, number>()];
  private readonly ends: boolean[] = [false];

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      let node = 0;
      for (const word of phrase.split(' ')) {
        const id = this.number(word);
        let next = this.nodes[node]?.get(id);
        if (next === undefined) {
          next = this.nodes.length;
          this.nodes.push(new Map());
          this.ends.push(false);
          this.nodes[node]?.set(id, next);
        }
        node = next;
      }
      this.ends[node] = true;
    }
  }

  private number(word: string): number {
    let hash = 0x811c9dc5 | 0;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ lower(word.charCodeAt(i)), 0x01000193);
    let id = this.ids.get(hash);
    if (id === undefined) this.ids.set(hash, (id = this.ids.size + 1));
    return id;
  }

  /** Phrases found. */
  run(text: string): number {
    const words = new Int32Array(text.length / 2 + 2);
    let count = 0;
    for (let i = 0; i < text.length;) {
      if (letters[text.charCodeAt(i)] === 0) {
        i++;
        continue;
      }
      let hash = 0x811c9dc5 | 0;
      for (; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (letters[code] === 0) break;
        hash = Math.imul(hash ^ lower(code), 0x01000193);
      }
      words[count++] = this.ids.get(hash) ?? 0;
    }
    let hits = 0;
    for (let i = 0; i < count; i++) {
      if (words[i] === 0) continue;
      let node: number | undefined = 0;
      for (let j = i; j < count && node !== undefined; j++) {
        node = this.nodes[node]?.get(words[j] as number);
        if (node !== undefined && this.ends[node] === true) hits++;
      }
    }
    return hits;
  }
}
