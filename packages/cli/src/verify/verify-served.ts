// assent verify --served: is what visitors download now what the log says they get?
import { createHash } from 'node:crypto';
import { type EvidenceStatement, readEvidence, type Store } from '@assent/server';
import type { Values, World } from '../command.ts';
import { findData, withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';

/** `values.served` is the address of a site's files, `https://consent.example.org/mutuelle`. Exit code: 0 all the same, 1 something differs. */
export async function verifyServed(values: Values, world: World): Promise<number> {
  const base = String(values.served).replace(/\/(?:assent\.js)?$/, '');
  const site = URL.canParse(base) ? new URL(base).pathname.split('/').at(-1) : '';
  if (!site) throw new UsageError(`--served: expected the address of a site's files, https://consent.example.org/SITE, got ${JSON.stringify(values.served)}`);
  const statement = await withStore(findData(values, world), store => newestEvidence(store, site));
  if (!statement) throw new UsageError(`expected evidence about the site ${site}, got none (hint: --data is the directory that assent serve uses)`);

  const files = Object.entries(statement.files);
  const verdicts = await Promise.all(files.map(async ([name, expected]) => ({ name, expected, got: await hashOf(`${base}/${name}`, world) })));
  const wrong = verdicts.filter(({ expected, got }) => got !== expected);
  if (values.json) world.out(JSON.stringify({ ok: !wrong.length, site, version: statement.site, files: verdicts }, null, 2));
  else
    for (const { name, expected, got } of verdicts)
      world.out(got === expected ? `same       ${name}` : `different  ${name}: expected sha256 ${expected}, got ${got}`);
  world.err(
    wrong.length
      ? `${wrong.length} of ${verdicts.length} files are not what the log says`
      : `all ${verdicts.length} files are what the log says, version ${statement.site}`,
  );
  return wrong.length ? 1 : 0;
}

async function newestEvidence(store: Store, site: string): Promise<EvidenceStatement | null> {
  return (await readEvidence(store, site)).versions.at(-1)?.said ?? null;
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
