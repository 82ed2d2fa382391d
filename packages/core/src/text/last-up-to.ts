/**
 * The index of the last of `count` ordered values that is at most `limit`; -1 when all are greater. Logarithmic.
 * @param valueAt the value at an index; values do not fall
 */
export function lastUpTo(count: number, limit: number, valueAt: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
