import { describe, expect, it } from 'vitest';
import { createPaint } from '../../src/report/paint.js';

describe('colours', () => {
  const coloured = (isTTY: boolean, environment: Record<string, string>): boolean =>
    createPaint({ isTTY }, environment)('red', 'x') !== 'x';

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('terminal %s, %j: %s', (isTTY, environment, expected) => {
    expect(coloured(isTTY, environment)).toBe(expected);
  });
});
