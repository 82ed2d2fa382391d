import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@tonfall/source'] },
  ssr: { resolve: { conditions: ['@tonfall/source'] } },
  test: { include: ['packages/*/test/**/*.test.ts', 'rules/test/**/*.test.ts'] },
});
