import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Tests read the sources of our packages, not what was built from them; rules and lexicon are generated, `npm test` sees to that first.
export default defineConfig({
  resolve: { conditions: ['@tonfall/source'] },
  ssr: { resolve: { conditions: ['@tonfall/source'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'rules/test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Many tests wait for processes that they start: one worker a core, where vitest would leave one core free.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
