// A time-stamp authority (RFC 3161): it signs that a checkpoint existed at a time; a qualified one makes courts presume it (eIDAS art. 41).
import { randomBytes } from 'node:crypto';
import type { Anchor } from './anchor.ts';
import { readPem } from './timestamp/read-pem.ts';
import { makeTimestampRequest } from './timestamp/request.ts';
import { verifyTimestamp } from './timestamp/verify-timestamp.ts';

export interface TimestampOptions {
  /** Where requests are posted. */
  readonly url: string;
  /** PEM of the certificates that are trusted to have issued the authority's: its root, or the authority's own. */
  readonly trusted: string;
  readonly random?: (size: number) => Uint8Array;
}

const PATIENCE = 20_000;

/** Throws where `trusted` holds no certificate: that should be known at the start, not from the first time stamp. */
export function makeTimestampAnchor({ url, trusted, random = randomBytes }: TimestampOptions): Anchor {
  readPem(trusted);
  return {
    name: `rfc3161:${new URL(url).host}`,
    async confirm({ checkpoint }) {
      const nonce = random(16);
      const answer = await fetch(url, {
        method: 'POST',
        body: Buffer.from(makeTimestampRequest(checkpoint, nonce)),
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!answer.ok) throw new Error(`expected a time stamp from ${url}, got status ${answer.status}`);
      const token = new Uint8Array(await answer.arrayBuffer());
      await verifyTimestamp(token, checkpoint, { trusted, nonce });
      return token;
    },
  };
}
