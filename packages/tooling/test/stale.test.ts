import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingPackage, namesPackage, npmCommand, staleSteps } from '../setup/stale.mjs';

describe('missingPackage', () => {
  const lock = {
    packages: {
      '': { version: '0.0.0' },
      'packages/core': { version: '0.1.0' },
      'node_modules/yaml': { version: '2.9.1' },
      'node_modules/@tonfall/core': { link: true },
      'node_modules/a/node_modules/b': { version: '1.0.0' },
      'node_modules/@esbuild/other-system': { version: '1.0.0', optional: true },
    },
  };
  const { '': _root, 'packages/core': _core, 'node_modules/@esbuild/other-system': _other, ...installed } = lock.packages;
  const all = (): boolean => true;

  test('nothing installed: the first package', () => {
    expect(missingPackage(lock, undefined, () => false)).toBe('yaml');
  });
  test('all installed, but for those of other systems', () => {
    expect(missingPackage(lock, { packages: installed }, all)).toBeUndefined();
  });
  test('another version', () => {
    expect(missingPackage(lock, { packages: { ...installed, 'node_modules/yaml': { version: '2.0.0' } } }, all)).toBe('yaml');
  });
  test('a nested package that is not in the list', () => {
    const { 'node_modules/a/node_modules/b': _b, ...rest } = installed;
    expect(missingPackage(lock, { packages: rest }, all)).toBe('b');
  });
  test('a folder deleted by hand', () => {
    expect(missingPackage(lock, { packages: installed }, (folder) => folder !== 'node_modules/@tonfall/core')).toBe('@tonfall/core');
  });
});

describe('staleSteps', () => {
  const steps = [
    { name: 'rules', inputs: ['rules'], outputs: ['rules/dist/index.js'] },
    { name: 'cli', inputs: ['packages/cli/src', 'packages/core/src'], outputs: ['packages/cli/dist/bin.js'], after: ['rules'] },
    { name: 'docs', inputs: ['docs'], outputs: [] },
  ];
  const digests: Record<string, string> = { rules: 'r1', 'packages/cli/src': 'c1', 'packages/core/src': 'k1', docs: 'd1' };
  const run = (changed: Record<string, string> = {}, stamps = good(), missing = ''): string[] =>
    staleSteps(
      steps,
      (input) => changed[input] ?? digests[input] ?? 'none',
      stamps,
      (output) => output !== missing,
    ).map(({ step, reason }) => `${step.name}: ${reason}`);
  function good(): Record<string, string> {
    return Object.fromEntries(
      staleSteps(
        steps,
        (input) => digests[input] ?? 'none',
        {},
        () => true,
      ).map(({ step, digest }) => [step.name, digest]),
    );
  }

  test('everything at first', () => {
    expect(run({}, {})).toEqual(['rules: first run', 'cli: first run', 'docs: first run']);
  });
  test('nothing when nothing changed', () => {
    expect(run()).toEqual([]);
  });
  test('what changed, by the name of its package', () => {
    expect(run({ 'packages/core/src': 'k2' })).toEqual(['cli: core changed']);
  });
  test('what reads the result of a changed step', () => {
    expect(run({ rules: 'r2' })).toEqual(['rules: rules changed', 'cli: rules changed']);
  });
  test('what was deleted', () => {
    expect(run({}, good(), 'packages/cli/dist/bin.js')).toEqual(['cli: output missing']);
  });
});

describe('paths of both systems', () => {
  test('packages and files in imports', () => {
    expect(['yaml', '@tonfall/core', 'node:fs'].filter((name) => namesPackage(name, win32))).toEqual(['yaml', '@tonfall/core', 'node:fs']);
    expect(['./a.js', '../a.js', 'C:\\src\\a.ts', 'C:/src/a.ts'].filter((name) => namesPackage(name, win32))).toEqual([]);
    expect(['./a.js', '/src/a.ts'].filter((name) => namesPackage(name, posix))).toEqual([]);
  });
  test('npm as npm itself names it', () => {
    const script = 'C:\\nodejs\\node_modules\\npm\\bin\\npm-cli.js';
    expect(npmCommand({ npm_execpath: script }, 'C:\\nodejs\\node.exe', () => true, win32)).toEqual(['C:\\nodejs\\node.exe', script]);
  });
  test('npm beside Node when another program started us', () => {
    const script = 'C:\\nodejs\\node_modules\\npm\\bin\\npm-cli.js';
    const env = { npm_execpath: 'C:\\yarn\\yarn.js' };
    expect(npmCommand(env, 'C:\\nodejs\\node.exe', (file) => file === script, win32)).toEqual(['C:\\nodejs\\node.exe', script]);
    expect(npmCommand({}, '/usr/bin/node', (file) => file === '/usr/lib/node_modules/npm/bin/npm-cli.js', posix)).toEqual([
      '/usr/bin/node',
      '/usr/lib/node_modules/npm/bin/npm-cli.js',
    ]);
  });
  test('npm by name when it is nowhere to be found', () => {
    expect(npmCommand({}, '/usr/bin/node', () => false, posix)).toEqual(['npm']);
  });
});
