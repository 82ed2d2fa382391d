import type { ServerProcess } from './client.js';

/** What an agent types, a character at a time; a fault comes and goes with it. */
const TYPED = 'Sie müssen das Formular bis Freitag schicken. Wir melden uns zeitnah. ';

/** A document that is open in a server, and typed in. */
export class Typing {
  private version = 1;
  private text: string;
  private place = 0;
  private typed = 0;

  constructor(
    private readonly server: ServerProcess,
    private readonly uri: string,
    text: string,
  ) {
    this.text = text;
  }

  /** Opens the document; resolves when its first diagnostics are there. */
  async open(languageId: string): Promise<void> {
    await this.server.open(this.uri, languageId, this.text);
  }

  /** Types one character; milliseconds until the diagnostics. After a sentence the next one is typed elsewhere, after three the last three are deleted. */
  key(): Promise<number> {
    const step = this.typed++ % (TYPED.length * 4);
    if (step % TYPED.length === 0 && step < TYPED.length * 3) this.place = this.paragraph();
    if (step >= TYPED.length * 3) {
      const at = Math.max(0, this.place - 3);
      return this.change(at, Math.min(at + 3, this.text.length), '');
    }
    const at = this.place++;
    return this.change(at, at, TYPED.charAt(step % TYPED.length));
  }

  /** The start of some paragraph: always another one. */
  private paragraph(): number {
    const at = this.text.indexOf('\n\n', (this.typed * 7919) % this.text.length);
    return at < 0 ? 0 : at + 2;
  }

  private change(start: number, end: number, by: string): Promise<number> {
    const range = { start: this.position(start), end: this.position(end) };
    this.text = this.text.slice(0, start) + by + this.text.slice(end);
    this.version++;
    return this.server.edit(this.uri, this.version, [this.server.incremental ? { range, text: by } : { text: this.text }]);
  }

  private position(offset: number): { line: number; character: number } {
    let line = 0;
    let start = 0;
    for (let at = this.text.indexOf('\n'); at >= 0 && at < offset; at = this.text.indexOf('\n', at + 1)) {
      line++;
      start = at + 1;
    }
    return { line, character: offset - start };
  }
}
