// Random bytes in small portions: the system is asked for many at once, because a call costs it as much as hashing a record costs us.
import { randomBytes } from 'node:crypto';

const POOL = 4096;

/** Makes a function like `crypto.randomBytes`, for portions of up to some hundred bytes. What it has handed out it no longer holds. */
export function makeRandomPool(draw: (size: number) => Uint8Array = randomBytes): (size: number) => Uint8Array {
  let pool: Uint8Array = new Uint8Array();
  let used = 0;
  return size => {
    if (size > POOL) return draw(size);
    if (used + size > pool.length) [pool, used] = [draw(POOL), 0];
    const portion = Uint8Array.from(pool.subarray(used, used + size));
    pool.fill(0, used, used + size);
    used += size;
    return portion;
  };
}
