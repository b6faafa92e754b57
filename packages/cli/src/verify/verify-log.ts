// assent verify --log: recomputes everything that an endpoint keeps, and says what does not fit.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type AuditReport, auditSite, digestNow, parseReceipt, ProofError, proofInside } from '@assent/core/proof';
import { hashNow, openAnchorFile, openAudited } from '@assent/server';
import type { Values, World } from '../command.ts';
import { makePaint } from '../paint.ts';
import { findData, withStore } from '../open-data.ts';
import { readNamed } from '../read-named.ts';
import { UsageError } from '../usage-error.ts';
import { findHeads } from './find-heads.ts';
import { findVerifiers, type Verifiers } from './find-verifiers.ts';
import { sayProgress } from './say-progress.ts';

interface Trust {
  readonly verifiers: Verifiers;
  /** Signed heads that are kept outside the store. */
  readonly heads: readonly string[];
}

/** Exit code: 0 everything fits, 1 findings. The endpoint may run meanwhile. */
export async function verifyLog(values: Values, world: World): Promise<number> {
  const data = findData(values, world);
  const trust = await readTrust(data.directory, values, world);
  return withStore(data, async store => {
    const lost = new Set(trust.heads.map(head => head.slice(0, head.indexOf('\n'))));
    const reports = await store.still(async () => {
      const found: AuditReport[] = [];
      for (const site of await store.sites()) {
        for (const { origin } of await store.logs(site)) lost.delete(origin);
        const onProgress = sayProgress(`${site} `, world);
        found.push(await auditSite(await openAudited(store, site, trust, trust.heads), { run: work => digestNow(work, hashNow), onProgress }));
      }
      return found;
    });
    world.line?.('');
    const ok = reports.every(isClean) && !lost.size;
    if (values.json) world.out(JSON.stringify({ ok, sites: reports, lost: [...lost] }, null, 2));
    else for (const report of reports) world.out(sayReport(report, world.colour));
    if (!reports.length) world.err(`${data.database === undefined ? data.directory : 'the database'}: nothing is kept here yet`);
    for (const origin of lost) world.err(`expected the log ${origin}, of which there is a signed head, got none of that name: it was taken away`);
    return ok ? 0 : 1;
  });
}

async function readTrust(data: string, values: Values, world: World): Promise<Trust> {
  const anchor = openAnchorFile(findAnchor(data, values, world));
  const receipts = ((values.receipt as string[] | undefined) ?? []).map(name => headOf(readNamed(name, world.cwd, 'a receipt', '--receipt'), name));
  const shown = ((values.head as string[] | undefined) ?? []).flatMap(name => {
    const heads = findHeads(readNamed(name, world.cwd, 'a signed checkpoint', '--head'));
    if (!heads.length) throw new UsageError(`expected a signed checkpoint in ${name}, got none (hint: a saved mail, or the text that it holds)`);
    return heads;
  });
  return {
    verifiers: await findVerifiers(data, values, world),
    heads: [...anchor.origins().flatMap(origin => anchor.last(origin) ?? []), ...receipts, ...shown],
  };
}

/** One that was named must be there: what is held against nothing always fits. */
function findAnchor(data: string, { anchor }: Values, { cwd }: Pick<World, 'cwd'>): string {
  if (typeof anchor !== 'string') return path.join(data, 'anchor.json');
  const file = path.resolve(cwd, anchor);
  if (!existsSync(file)) throw new UsageError(`--anchor: expected the file with the last signed heads at ${anchor}, got none`);
  return file;
}

function headOf(text: string, name: string): string {
  try {
    return parseReceipt(proofInside(text) ?? text).checkpoint;
  } catch (error) {
    if (error instanceof ProofError) throw new UsageError(`--receipt: expected a receipt at ${name}, got something else: ${error.message}`);
    throw error;
  }
}

const isClean = ({ findings, more }: AuditReport) => !findings.length && !more;

function sayReport(report: AuditReport, colour: boolean): string {
  const paint = makePaint(colour);
  const logs = report.logs.map(({ origin, size, records, erased, statements, heads, vouched }) =>
    [
      `  ${origin}: ${size} entries, ${records} records, ${erased} erased, ${statements} statements`,
      `    ${vouched === null ? 'no signed head vouches for it' : `${heads} signed head${heads === 1 ? '' : 's'} fit, up to entry ${vouched}`}`,
    ].join('\n'),
  );
  const findings = report.findings.map(({ code, epoch, leaves, message }) => {
    const where = [
      epoch === null ? '' : `epoch ${epoch}`,
      leaves ? (leaves[1] - leaves[0] > 1 ? `leaves ${leaves[0]}–${leaves[1] - 1}` : `leaf ${leaves[0]}`) : '',
    ];
    return `  ${paint('red', code)}  ${where.filter(Boolean).join(', ')}: ${message}`;
  });
  return [
    `${isClean(report) ? paint('green', '✔ everything fits') : paint('red', `✖ ${report.findings.length + report.more} findings`)}  ${report.site}`,
    ...logs,
    `  ${report.cells} counters held against their records, ${report.documents} documents of evidence against their names`,
    ...findings,
    ...(report.more ? [`  … and ${report.more} more`] : []),
  ].join('\n');
}
