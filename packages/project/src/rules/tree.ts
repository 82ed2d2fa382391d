import type { Path, Raw } from './yaml-source.js';

/** A map, or `undefined` when `raw` is something else. */
export function mapOf(raw: Raw | undefined): Readonly<Record<string, Raw>> | undefined {
  return typeof raw === 'object' && !Array.isArray(raw) ? (raw as Readonly<Record<string, Raw>>) : undefined;
}

/** The entries of a list; a single value is a list of one. Each with its own path. */
export function each(raw: Raw | undefined, path: Path): { raw: Raw; path: Path }[] {
  if (raw === undefined) return [];
  if (Array.isArray(raw)) return (raw as readonly Raw[]).map((entry, index) => ({ raw: entry, path: [...path, index] }));
  return [{ raw, path }];
}

/** What stands at `path`, or `undefined`. */
export function at(raw: Raw | undefined, path: Path): Raw | undefined {
  let here = raw;
  for (const step of path) {
    if (here === undefined || typeof here === 'string') return undefined;
    here = Array.isArray(here) ? (here as readonly Raw[])[Number(step)] : mapOf(here)?.[String(step)];
  }
  return here;
}
