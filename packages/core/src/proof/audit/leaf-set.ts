// A set of leaves, one bit each: ten million in 1.25 MB.

export class LeafSet {
  readonly size: number;
  private readonly bits: Uint32Array;

  /** `size` = how many leaves there can be. */
  constructor(size: number) {
    this.size = size;
    this.bits = new Uint32Array(Math.ceil(size / 32));
  }

  add(index: number): void {
    this.bits[index >>> 5] = (this.bits[index >>> 5] as number) | (1 << (index & 31));
  }

  /** Takes it out; false where it was not in. */
  delete(index: number): boolean {
    if (index >= this.size || !((this.bits[index >>> 5] as number) & (1 << (index & 31)))) return false;
    this.bits[index >>> 5] = (this.bits[index >>> 5] as number) & ~(1 << (index & 31));
    return true;
  }

  /** Neighbours together: `[from, to)`. */
  *ranges(): Generator<readonly [from: number, to: number]> {
    let from = -1;
    for (let index = 0; index <= this.size; index++) {
      const inside = index < this.size && ((this.bits[index >>> 5] as number) & (1 << (index & 31))) !== 0;
      if (inside && from < 0) from = index;
      if (!inside && from >= 0) {
        yield [from, index];
        from = -1;
      }
    }
  }
}
