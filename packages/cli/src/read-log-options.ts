// Reads what `assent serve` was told about the log: retention, and who else sees its checkpoints.
import path from 'node:path';
import { seconds } from '@assent/core';
import { digest, parseVerifierKey, type VerifierKey } from '@assent/core/proof';
import { type Anchor, makeMailAnchor, makeTimestampAnchor, makeWitnessAnchor, type ServerOptions } from '@assent/server';
import type { World } from './command.ts';
import { readNamed } from './read-named.ts';
import type { Settings } from './settings/read-settings.ts';
import { LONGEST_RETENTION } from './settings/settings.ts';
import { UsageError } from './usage-error.ts';

type LogOptions = Pick<ServerOptions, 'anchor' | 'newEpoch' | 'publicLog' | 'retention' | 'prune' | 'anchors'>;

/** Throws a UsageError that names the flag. */
export async function readLogOptions(values: Settings, world: Pick<World, 'cwd'>): Promise<LogOptions> {
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
  if (length === null || length > (seconds(LONGEST_RETENTION) ?? 0))
    throw new UsageError(`--retention: expected a duration of at most ${LONGEST_RETENTION}, such as "P365D", got ${JSON.stringify(tail)}`);
  if (typeof reason !== 'string' || !reason.trim())
    throw new UsageError('--retention-reason: expected why proofs are kept for so long (GDPR art. 5(1)(e)), got nothing');
  return { tail: String(tail), reason };
}

async function readAnchors(values: Settings, { cwd }: Pick<World, 'cwd'>): Promise<readonly Anchor[]> {
  const witnesses = ((values.witness as readonly string[] | undefined) ?? []).map(async text => {
    const [key = '', url = ''] = text.split(' ');
    if (!URL.canParse(url)) throw new UsageError(`--witness: expected "KEY URL", got ${JSON.stringify(text)}`);
    return makeWitnessAnchor({ url, key: await readKey(key) });
  });
  return [...(await Promise.all(witnesses)), ...readTimestamp(values, cwd), ...readMail(values)];
}

async function readKey(text: string): Promise<VerifierKey> {
  try {
    return await digest(parseVerifierKey(text));
  } catch (error) {
    throw new UsageError(`--witness: ${(error as Error).message}`);
  }
}

function readTimestamp(values: Settings, cwd: string): readonly Anchor[] {
  if (typeof values.timestamp !== 'string') return [];
  if (!URL.canParse(values.timestamp)) throw new UsageError(`--timestamp: expected an address, got ${JSON.stringify(values.timestamp)}`);
  if (typeof values['timestamp-ca'] !== 'string')
    throw new UsageError('--timestamp-ca: expected a PEM file, got nothing (hint: a time stamp is worth what its issuer is; name whom you trust)');
  const trusted = readNamed(values['timestamp-ca'], cwd, 'a PEM file', '--timestamp-ca');
  try {
    return [makeTimestampAnchor({ url: values.timestamp, trusted })];
  } catch (error) {
    throw new UsageError(`--timestamp-ca: ${(error as Error).message} (${values['timestamp-ca']})`);
  }
}

function readMail(values: Settings): readonly Anchor[] {
  return typeof values.mail === 'string' ? [makeMailAnchor({ to: values.mail, command: String(values['mail-with'] ?? 'sendmail -t -i').split(' ') })] : [];
}
