/** Where a command was called, and when. */
export interface Surroundings {
  readonly rootDir: string;
  /** Paths are relative to it. */
  readonly folder: string;
  readonly now: Date;
}

/** The surroundings of a command that npm started, but for what is given. */
export function surroundingsOf(given: Partial<Surroundings>): Surroundings {
  const { rootDir = process.cwd(), folder = process.env['INIT_CWD'] ?? rootDir, now = new Date() } = given;
  return { rootDir, folder, now };
}
