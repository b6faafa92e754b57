// The demo's three ports: one number moves them all.

export interface Ports {
  readonly site: number;
  readonly endpoint: number;
  readonly vendors: number;
}

const FIRST = 4400;

/** From `ASSENT_PORT`; throws with the remedy when it is not a port that leaves room for two more. */
export function readPorts(value: string | undefined): Ports {
  const site = value === undefined || value === '' ? FIRST : Number(value);
  if (!Number.isInteger(site) || site < 1 || site > 65_533) {
    throw new Error(`expected ASSENT_PORT to be a whole number from 1 to 65533, got ${JSON.stringify(value)} (hint: ASSENT_PORT=${FIRST} npm start)`);
  }
  return { site, endpoint: site + 1, vendors: site + 2 };
}

/** What to tell when a port cannot be had; `undefined` for any other error. */
export function explainBusyPort(error: unknown, { site, vendors }: Ports): string | undefined {
  const busy = [error, error instanceof Error ? error.cause : undefined].find(each => (each as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE');
  if (!busy) return undefined;
  const port = (busy as { port?: number }).port;
  return `expected ports ${site} to ${vendors} to be free, but another program listens on ${port ?? 'one of them'}.
Nothing was started. Choose three other ports by the first of them: ASSENT_PORT=${site + 100 > 65_000 ? FIRST : site + 100} npm start`;
}
