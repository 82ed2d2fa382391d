import { createRequire } from 'node:module';

/** Version of the package, read from its manifest. */
export function version(): string {
  const manifest = createRequire(import.meta.url)('tonfall/package.json') as { version: string };
  return manifest.version;
}
