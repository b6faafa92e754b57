// Waits for something that becomes true by itself, and tells the last thing seen when it does not.

/** Asks every 100 ms until `holds` says yes; throws with the last value after `ms`. */
export async function eventually<T>(read: () => Promise<T> | T, holds: (value: T) => boolean, what: string, ms = 15_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`expected ${what}, got ${JSON.stringify(value)}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
