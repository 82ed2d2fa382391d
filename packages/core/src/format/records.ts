/** A growing list of records of up to four integers in one flat array: no object and no garbage for each. */
export class Records {
  count = 0;
  private data: Int32Array;

  constructor(
    private readonly width: number,
    capacity = 16,
  ) {
    this.data = new Int32Array(width * capacity);
  }

  /** Adds a record; returns its number. Fields not given are 0. */
  add(first: number, second = 0, third = 0, fourth = 0): number {
    const { width } = this;
    const at = this.count * width;
    if (at + width > this.data.length) this.grow();
    const { data } = this;
    data[at] = first;
    if (width > 1) data[at + 1] = second;
    if (width > 2) data[at + 2] = third;
    if (width > 3) data[at + 3] = fourth;
    return this.count++;
  }

  get(record: number, field: number): number {
    return this.data[record * this.width + field] as number;
  }

  set(record: number, field: number, value: number): void {
    this.data[record * this.width + field] = value;
  }

  /** The last record whose first field is at most `value`, -1 when there is none. The records must be in order of that field. */
  lastUpTo(value: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.get(middle, 0) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private grow(): void {
    const larger = new Int32Array(this.data.length * 2);
    larger.set(this.data);
    this.data = larger;
  }
}
