/** In the bundle the pages lie beside this script; these modules, built or not, have them in the bundle. */
const PLACES = ['docs/', '../dist/bundle/docs/'];

/**
 * The folder with a page for each rule, as a URL; undefined where it is not on this disk, as in a program of others that this was bundled into. It asks
 * for `node:fs` without an import: a bundler for browsers need not know it.
 */
export function docsFolder(): string | undefined {
  const here: unknown = import.meta.url;
  if (typeof here !== 'string' || !here.startsWith('file:') || typeof process === 'undefined') return undefined;
  const disk = process.getBuiltinModule('node:fs');
  return PLACES.map((place) => new URL(place, here)).find((folder) => disk.existsSync(folder))?.href;
}
