// POST /v1/proofs: a look-up by consent number or receipt, for the DPO. In the body, never in an address: addresses end up in logs.
import { type Context, Hono } from 'hono';
import { type LookupDraft, LookupSchema } from '@assent/core/schema';
import type { Access } from '../access/access.ts';
import { inScope } from '../access/scope.ts';
import { showActs } from '../access/show-acts.ts';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { zipFiles } from '../export/zip-files.ts';
import { allow } from '../guards/allow.ts';
import { parseJson } from '../guards/parse-json.ts';
import { readReceiptBody } from '../guards/read-body.ts';
import type { Shape } from '../guards/read-input.ts';
import type { Keys } from '../log/keys.ts';
import { dossierFiles } from '../proofs/dossier.ts';
import { lookUp, readReceipt } from '../proofs/look-up.ts';
import type { MakeReceipt } from '../receipt/make-receipt.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { markOfSubject } from '../store/mark.ts';
import type { Store } from '../store/store.ts';

const SUBJECT = /^[\w-]{29}[AQgw]$/;
const MOST_ACTS = 50;

export interface ProofParts {
  readonly access: Access;
  readonly store: Store;
  readonly trail: Trail;
  readonly keys: Pick<Keys, 'verifiers'>;
  readonly makeReceipt: MakeReceipt;
  readonly sites: ReadonlyMap<string, ServedSite>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A claim in court that the records of a subject are needed for has begun, or has ended (GDPR art. 17(3)(e), 18). */
interface Dispute {
  readonly site: string;
  readonly subject: string;
  readonly open: boolean;
}

/** One record of a subject, to be packed with all that proves it. */
interface Dossier {
  readonly site: string;
  readonly subject: string;
  readonly id: string;
}

/** What is taken away, for the audit log. */
interface Taking {
  readonly site: string;
  readonly subject: string;
  readonly as: 'json' | 'print';
}

export function proofRoutes({ access, store, trail, keys, makeReceipt, sites, now }: ProofParts): Hono<Environment> {
  const actsAbout = (about: string) => showActs(store, { about, limit: MOST_ACTS });
  const find = async ({ site, reason, reference, number, receipt }: LookupDraft, served: ServedSite, c: Context<Environment>) => {
    const shown = receipt === undefined ? null : await readReceipt(receipt, site, store, keys);
    const typed = number?.replaceAll(/\s/g, '') ?? '';
    const subject = shown?.ok ? shown.record.subject : SUBJECT.test(typed) ? typed : '';
    // before anything is read: nobody looks unseen
    const detail = { reason, by: shown ? 'receipt' : 'number', ...(reference && { reference }) };
    await trail(c.var.account, 'looked-up', { site, detail, ...(subject && { about: markOfSubject(subject) }) });
    const found = await lookUp({ store, keys, makeReceipt, showActs: actsAbout }, served, subject, shown);
    return Response.json(found, { headers: { 'cache-control': 'no-store' } });
  };
  const take = async ({ site, subject, as }: Taking, _: ServedSite, c: Context<Environment>) => {
    await trail(c.var.account, 'exported', { site, about: markOfSubject(subject), detail: { as } });
    return new Response(null, { status: 204 });
  };
  const pack = async ({ site, subject, id }: Dossier, served: ServedSite, c: Context<Environment>) => {
    await trail(c.var.account, 'exported', { site, about: markOfSubject(subject), detail: { as: 'dossier' } });
    const { records } = await lookUp({ store, keys, makeReceipt, showActs: async () => [] }, served, subject, null);
    const found = records.find(({ record }) => record.id === id);
    if (!found) return refuse('not-found');
    const headers = { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="dossier-${id}.zip"`, 'cache-control': 'no-store' };
    return new Response(zipFiles(dossierFiles(store, keys, site, found)), { headers });
  };
  const dispute = async ({ site, subject, open }: Dispute, _: ServedSite, c: Context<Environment>) => {
    if (!(await store.recordsOf(site, subject)).length) return refuse('not-found');
    await trail(c.var.account, open ? 'restricted' : 'released', { site, about: markOfSubject(subject) });
    await store.restrict(site, subject, open ? now() : null);
    return new Response(null, { status: 204 });
  };
  /** Runs `use` with input of that shape about a site that is theirs, or refuses. */
  const read =
    <T extends { readonly site: string }>(shape: Shape<T>, use: (input: T, served: ServedSite, c: Context<Environment>) => Promise<Response>) =>
    async (c: Context<Environment>) => {
      const parsed = parseJson(c.var.body);
      if ('fault' in parsed) return refuse(parsed.fault);
      const input = shape.safeParse(parsed.value);
      if (!input.success) return refuse('shape');
      const served = sites.get(input.data.site);
      if (!served || !inScope(c.var.account, input.data.site)) return refuse('unknown-site');
      c.set('site', served);
      return use(input.data, served, c);
    };
  return new Hono<Environment>()
    .post('/', allow(access, 'POST /v1/proofs'), readReceiptBody, read(LookupSchema, find))
    .post('/taken', allow(access, 'POST /v1/proofs/taken'), readReceiptBody, read(takingShape, take))
    .post('/dossier', allow(access, 'POST /v1/proofs/dossier'), readReceiptBody, read(dossierShape, pack))
    .post('/dispute', allow(access, 'POST /v1/proofs/dispute'), readReceiptBody, read(disputeShape, dispute));
}

const takingShape: Shape<Taking> = {
  safeParse: value => {
    const { site, subject, as } = (value ?? {}) as Partial<Taking>;
    const fits = typeof site === 'string' && typeof subject === 'string' && SUBJECT.test(subject) && (as === 'json' || as === 'print');
    return fits ? { success: true, data: { site, subject, as } } : { success: false };
  },
};

const dossierShape: Shape<Dossier> = {
  safeParse: value => {
    const { site, subject, id } = (value ?? {}) as Partial<Dossier>;
    const fits = typeof site === 'string' && typeof subject === 'string' && SUBJECT.test(subject) && typeof id === 'string' && /^[\w-]{22}$/.test(id);
    return fits ? { success: true, data: { site, subject, id } } : { success: false };
  },
};

const disputeShape: Shape<Dispute> = {
  safeParse: value => {
    const { site, subject, open } = (value ?? {}) as Partial<Dispute>;
    const fits = typeof site === 'string' && typeof subject === 'string' && SUBJECT.test(subject) && typeof open === 'boolean';
    return fits ? { success: true, data: { site, subject, open } } : { success: false };
  },
};
