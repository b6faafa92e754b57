// Reads what `assent serve` was told about the log: retention, and who else sees its checkpoints.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { seconds } from '@assent/core';
import { digest, parseVerifierKey } from '@assent/core/proof';
import { type Anchor, makeMailAnchor, makeTimestampAnchor, makeWitnessAnchor, type ServerOptions } from '@assent/server';
import type { Values, World } from './command.ts';
import { UsageError } from './usage-error.ts';

const LONGEST = 'P1825D'; // law §4.5

export const LOG_OPTIONS = {
  anchor: { type: 'string' },
  'new-epoch': { type: 'boolean', default: false },
  'public-log': { type: 'boolean', default: false },
  retention: { type: 'string' },
  'retention-reason': { type: 'string' },
  prune: { type: 'boolean', default: false },
  timestamp: { type: 'string' },
  'timestamp-ca': { type: 'string' },
  witness: { type: 'string', multiple: true },
  mail: { type: 'string' },
  'mail-with': { type: 'string', default: 'sendmail -t -i' },
} as const;

export const LOG_HELP = `  --anchor FILE     where the last checkpoint of each log is kept; best on another disk (default anchor.json in --data)
  --new-epoch       where a log contradicts its anchor: freeze it and begin the next one, instead of refusing to start
  --public-log      anyone may read checkpoints and tiles (default: who holds a token)
  --retention D     how long a record is kept once its choice has ended (ISO 8601, default P365D, at most ${LONGEST})
  --retention-reason TEXT  why so long; the log says it in the open
  --prune           drop entries of the log that are older than its oldest record
  --timestamp URL   show each log to this time-stamp authority once a day (RFC 3161)
  --timestamp-ca FILE  PEM of the certificates that are trusted to have issued its own
  --witness "KEY URL"  show each log to this witness once a day (C2SP tlog-witness); several for several
  --mail ADDRESS    mail each log's checkpoint there once a day, the data protection officer for instance
  --mail-with CMD   a sendmail-compatible program (default sendmail -t -i)`;

type LogOptions = Pick<ServerOptions, 'anchor' | 'newEpoch' | 'publicLog' | 'retention' | 'prune' | 'anchors'>;

/** Throws a UsageError that names the flag. */
export async function readLogOptions(values: Values, world: Pick<World, 'cwd'>): Promise<LogOptions> {
  const retention = readRetention(values.retention, values['retention-reason']);
  return {
    ...(typeof values.anchor === 'string' && { anchor: path.resolve(world.cwd, values.anchor) }),
    ...(retention && { retention }),
    newEpoch: values['new-epoch'] === true,
    publicLog: values['public-log'] === true,
    prune: values.prune === true,
    anchors: await readAnchors(values, world),
  };
}

function readRetention(tail: unknown, reason: unknown): LogOptions['retention'] {
  if (tail === undefined && reason === undefined) return undefined;
  const length = typeof tail === 'string' ? seconds(tail) : null;
  if (length === null || length > (seconds(LONGEST) ?? 0))
    throw new UsageError(`--retention: expected a duration of at most ${LONGEST}, such as "P365D", got ${JSON.stringify(tail)}`);
  if (typeof reason !== 'string' || !reason.trim())
    throw new UsageError('--retention-reason: expected why proofs are kept for so long (GDPR art. 5(1)(e)), got nothing');
  return { tail: String(tail), reason };
}

async function readAnchors(values: Values, { cwd }: Pick<World, 'cwd'>): Promise<readonly Anchor[]> {
  const witnesses = ((values.witness as string[] | undefined) ?? []).map(async text => {
    const [key = '', url = ''] = text.split(' ');
    if (!URL.canParse(url)) throw new UsageError(`--witness: expected "KEY URL", got ${JSON.stringify(text)}`);
    return makeWitnessAnchor({ url, key: await digest(parseVerifierKey(key)) });
  });
  return [...(await Promise.all(witnesses)), ...readTimestamp(values, cwd), ...readMail(values)];
}

function readTimestamp(values: Values, cwd: string): readonly Anchor[] {
  if (typeof values.timestamp !== 'string') return [];
  if (!URL.canParse(values.timestamp)) throw new UsageError(`--timestamp: expected an address, got ${JSON.stringify(values.timestamp)}`);
  if (typeof values['timestamp-ca'] !== 'string')
    throw new UsageError('--timestamp-ca: expected a PEM file, got nothing (hint: a time stamp is worth what its issuer is; name whom you trust)');
  return [makeTimestampAnchor({ url: values.timestamp, trusted: readFileSync(path.resolve(cwd, values['timestamp-ca']), 'utf8') })];
}

function readMail(values: Values): readonly Anchor[] {
  return typeof values.mail === 'string' ? [makeMailAnchor({ to: values.mail, command: String(values['mail-with']).split(' ') })] : [];
}
