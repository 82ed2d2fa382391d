/** Milliseconds that other messages wait at most, a step of the work more. */
const LONGEST = 8;

/** Work that lets other messages have their turn. */
export class Turns {
  private since = performance.now();

  constructor(private readonly pause: () => Promise<void>) {}

  /** Has the work gone on for so long that it is somebody else's turn? */
  get over(): boolean {
    return performance.now() - this.since >= LONGEST;
  }

  /** Resolves when it is our turn again. What was true before may not be. */
  async pass(): Promise<void> {
    await this.pause();
    this.since = performance.now();
  }
}
