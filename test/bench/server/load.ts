// The load generator: records of new visitors, each sent once, over as many connections as it is told.
import autocannon from 'autocannon';
import { ORIGIN } from '../../helpers/site.ts';
import { answerEach } from './process.ts';
import { nextSubmission } from './records.ts';

/** `rate` = requests a second from all connections together; without it each connection asks again as soon as it is answered. */
export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly rate?: number;
}

/** Milliseconds; at a rate they count from when a request was due, so that waiting in line is not left out. */
export interface Loaded {
  readonly records: number;
  /** Turned away by 503, because the machine had too much else to do: what was measured is not the endpoint. */
  readonly refused: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

answerEach(async ({ url, connections, seconds, rate }: Load): Promise<Loaded> => {
  const request = {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'text/plain;charset=UTF-8' },
    setupRequest: (same: object) => ({ ...same, body: JSON.stringify(nextSubmission()) }),
  };
  const options = { url, connections, duration: seconds, requests: [request], ...(rate && { overallRate: rate }) };
  const { '2xx': kept, non2xx, errors, duration, latency, statusCodeStats } = await autocannon(options);
  const refused = statusCodeStats['503']?.count ?? 0;
  if (non2xx > refused || errors) throw new Error(`expected 204 or 503 to every record, got ${non2xx} other answers and ${errors} errors beside ${kept}`);
  return { records: kept, refused, perSecond: kept / duration, p50: latency.p50, p99: latency.p99 };
});
