// assent verify --served: is what visitors download now what the log says they get?
import { createHash } from 'node:crypto';
import { type EvidenceStatement, type Log, readEvidence, type Store } from '@assent/server';
import type { Values, World } from '../command.ts';
import { findData, withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { findStatementFault, type StatementFault } from './find-statement-fault.ts';
import { findVerifiers, type Verifiers } from './find-verifiers.ts';

/**
 * `values.served` is the address of a site's files, `https://consent.example.org/mutuelle`. Exit code: 0 all the same, 1 something differs, or what the log
 * is said to say is not what it says.
 */
export async function verifyServed(values: Values, world: World): Promise<number> {
  const base = String(values.served).replace(/\/(?:assent\.js)?$/, '');
  const site = URL.canParse(base) ? new URL(base).pathname.split('/').at(-1) : '';
  if (!site) throw new UsageError(`--served: expected the address of a site's files, https://consent.example.org/SITE, got ${JSON.stringify(values.served)}`);
  const data = findData(values, world);
  const verifiers = await findVerifiers(data.directory, values, world);
  const newest = await withStore(data, store => newestEvidence(store, site, verifiers));
  if (!newest) throw new UsageError(`expected evidence about the site ${site}, got none (hint: --data is the directory that assent serve uses)`);
  const { said, fault } = newest;
  const files = Object.entries(said.files);
  const verdicts = await Promise.all(files.map(async ([name, expected]) => ({ name, expected, got: await hashOf(`${base}/${name}`, world) })));
  const wrong = verdicts.filter(({ expected, got }) => got !== expected);
  if (values.json) world.out(JSON.stringify({ ok: !wrong.length && !fault, site, version: said.site, fault, files: verdicts }, null, 2));
  else
    for (const { name, expected, got } of verdicts)
      world.out(got === expected ? `same       ${name}` : `different  ${name}: expected sha256 ${expected}, got ${got}`);
  if (fault) world.err(`${fault}: ${FAULTS[fault]}`);
  else if (wrong.length) world.err(`${wrong.length} of ${verdicts.length} files are not what the log says`);
  else world.err(`all ${verdicts.length} files are what the log says, version ${said.site}`);
  return wrong.length || fault ? 1 : 0;
}

const FAULTS: Readonly<Record<StatementFault, string>> = {
  'altered-statement':
    'expected the statement about this version that its leaf commits to, got another: files prove nothing against it (hint: assent verify --log)',
  'bad-checkpoint': 'expected a head of the log that a trusted key has signed, got none (hint: --key KEY; assent keys prints those of an endpoint)',
  rewritten: 'expected the statement under the head that was signed, got another tree (hint: assent verify --log)',
  pending: 'no signed head covers the statement about this version yet; ask again in a few seconds',
};

interface Newest {
  readonly said: EvidenceStatement;
  readonly fault: StatementFault | null;
}

async function newestEvidence(store: Store, site: string, verifiers: Verifiers): Promise<Newest | null> {
  const newest = (await readEvidence(store, site)).versions.at(-1);
  if (!newest) return null;
  const { epoch, index } = newest.at;
  const log = (await store.logs(site)).find(one => one.epoch === epoch) as Log;
  const [statement] = await store.statements(site, epoch, index, index + 1, 'evidence');
  return { said: newest.said, fault: statement ? await findStatementFault(store, log, statement, verifiers(log.origin)) : 'altered-statement' };
}

async function hashOf(url: string, world: Pick<World, 'fetch'>): Promise<string> {
  try {
    const answer = await world.fetch(url);
    if (!answer.ok) return `status ${answer.status}`;
    return createHash('sha256')
      .update(new Uint8Array(await answer.arrayBuffer()))
      .digest('hex');
  } catch (error) {
    return `no answer (${error instanceof Error ? error.message : String(error)})`;
  }
}
