// The endpoint as a function from Request to Response: which guards stand before which route.
import { GPC_PATH, gpcStatement, type Service } from '@assent/core';
import { ExpirySchema, ResidueSchema, ShownSchema, siteJsonSchema, PageViewSchema } from '@assent/core/schema';
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Access } from './access/access.ts';
import { type CompanySettings, makeCompany } from './access/company.ts';
import { makePasskeys } from './access/passkeys.ts';
import { makeTrail } from './access/trail.ts';
import { accessLog, makeLogAnswer } from './access-log.ts';
import { type Answer, toResponse } from './answer.ts';
import type { Environment } from './environment.ts';
import type { SiteCaptures } from './evidence/captures.ts';
import { allow } from './guards/allow.ts';
import { allowOrigin, makeOrigins } from './guards/allow-origin.ts';
import { allowReporter } from './guards/allow-reporter.ts';
import { limitRate } from './guards/limit-rate.ts';
import type { Limiters } from './guards/limiters.ts';
import { makePageTokens } from './guards/page-tokens.ts';
import { bodyOf, readBody, readReports } from './guards/read-body.ts';
import { readInput } from './guards/read-input.ts';
import { requireOperator } from './guards/require-operator.ts';
import { RECORDS_PATH } from './guards/require-page-token.ts';
import { makeShedLoad, shedLoad } from './guards/shed-load.ts';
import { type Ingest, makeIngest } from './ingest.ts';
import type { Keys } from './log/keys.ts';
import type { Publisher } from './log/publisher.ts';
import { claimShape, recordClaimShape } from './receipt/claim.ts';
import { makeReceipts } from './receipt/make-receipt.ts';
import type { Journal } from './operations/journal.ts';
import type { Metrics } from './operations/metrics.ts';
import type { MissingProofs } from './operations/missing-proofs.ts';
import type { Pressure } from './operations/pressure.ts';
import { refusal, refuse } from './refuse.ts';
import type { Retention } from './rights/due-day.ts';
import { accountRoutes } from './routes/accounts.ts';
import { giveActs } from './routes/acts.ts';
import { captureRoutes } from './routes/captures.ts';
import { companyRoutes } from './routes/company.ts';
import { dashboardRoutes } from './routes/dashboard.ts';
import { draftRoutes } from './routes/drafts.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { experimentRoutes } from './routes/experiments.ts';
import { giveExport } from './routes/export.ts';
import { giveExpiry } from './routes/expire-cookies.ts';
import { healthRoutes } from './routes/health.ts';
import { OPENAPI } from './openapi/openapi.ts';
import { countPolicyReports } from './routes/policy-reports.ts';
import { giveKeys } from './routes/keys.ts';
import { logRoutes } from './routes/log.ts';
import { giveProofHealth } from './routes/proof-health.ts';
import { passkeyRoutes } from './routes/passkeys.ts';
import { proofRoutes } from './routes/proofs.ts';
import { giveRegister } from './routes/register.ts';
import { requestRoutes } from './routes/requests.ts';
import { giveRates } from './routes/rates.ts';
import { giveReceipt } from './routes/receipt.ts';
import { preferencesRoutes } from './routes/preferences.ts';
import { keepRecord, takeRecord } from './routes/records.ts';
import { countResidue } from './routes/residue.ts';
import { giveScanHealth, type Scans } from './routes/scan-health.ts';
import { sessionRoutes } from './routes/session.ts';
import { shareLinkRoutes } from './routes/share-links.ts';
import { countShown } from './routes/shown.ts';
import { siteFileRoutes } from './routes/site-files.ts';
import { giveAccess } from './routes/subject-access.ts';
import { giveErasure } from './routes/subject-erase.ts';
import { giveRequest, giveRequests, requestShape } from './routes/subject-request.ts';
import { giveUndeclared } from './routes/undeclared.ts';
import { countViews } from './routes/views.ts';
import type { ServedSite } from './sites/served-site.ts';
import { CommitError } from './store/commit-error.ts';
import type { GroupCommit } from './store/group-commit.ts';
import type { Store } from './store/store.ts';
import { UnavailableError } from './store/unavailable-error.ts';
import type { SampleStore } from './tally/open-sample.ts';
import { agentOf } from './tally/visit.ts';

/** Headers of what anybody may read and keep for an hour. */
const OPEN = { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' };

/** Everything the routes use. Made by `start-server.ts`, or by a test. */
export interface Parts {
  readonly sites: ReadonlyMap<string, ServedSite>;
  readonly store: Store;
  readonly commit: GroupCommit;
  readonly samples: SampleStore;
  readonly access: Access;
  readonly retention: Retention;
  readonly keys: Keys;
  readonly publisher: Publisher;
  /** Counts what cannot be proven. */
  readonly missing: Pick<MissingProofs, 'count'>;
  readonly captures: SiteCaptures;
  /** Who scans the sites; default nobody. */
  readonly scans?: Scans | undefined;
  /** True = checkpoints and tiles are for anyone. */
  readonly publicLog: boolean;
  readonly pressure: Pressure;
  readonly limiters: Limiters;
  /** Dated facts about known services, by id: names for hosts that nobody declared. */
  readonly catalog: Readonly<Record<string, Service>>;
  /** Where the visitor's country comes from; default nowhere. */
  readonly countryHeader?: string | undefined;
  readonly regionHeader?: string | undefined;
  /** The company's own sign-in; default none. */
  readonly company?: CompanySettings | undefined;
  /** Serves the experiments that run now; resolves when it does. */
  readonly follow: () => Promise<void>;
  /** Opens the store a second time, for who reads all of it. */
  readonly openBeside: () => Promise<Store>;
  /** Directory of the built dashboard. */
  readonly dashboard: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: (size: number) => Uint8Array;
  readonly journal: Journal;
  readonly metrics: Metrics;
  /** Opens the metrics; without one they are for this machine only. */
  readonly metricsToken?: string | undefined;
  /** True once the endpoint was asked to stop. */
  readonly draining: () => boolean;
  /** Hears what no route expected; the visitor gets a bare 500. */
  readonly onError: (error: unknown) => void;
}

export interface App {
  /** Every route. */
  readonly hono: Hono<Environment>;
  /** The busiest one again, for a socket. */
  readonly ingest: Ingest;
}

export async function makeApp(parts: Parts): Promise<App> {
  const { sites, store, commit, access, limiters, now, random } = parts;
  const app = new Hono<Environment>();
  const log = makeLogAnswer(parts.journal, parts.metrics);
  const shed = makeShedLoad(parts.pressure, random);
  app.use(accessLog(log), shedLoad(shed), methodNotAllowed({ app, onMethodNotAllowed: (_, methods) => refuse('method', { allow: methods.join(', ') }) }));
  const onError = (error: unknown): Answer => {
    parts.onError(error);
    return error instanceof UnavailableError || error instanceof CommitError ? refusal('unavailable', { 'retry-after': '5' }) : refusal('internal');
  };
  app.onError(error => toResponse(onError(error)));
  app.notFound(() => refuse('not-found'));

  const makeReceipt = makeReceipts(store, parts.publisher);
  const origins = makeOrigins(sites);
  const fromPage = allowOrigin(origins);
  for (const route of [
    RECORDS_PATH,
    '/v1/shown',
    '/v1/residue',
    '/v1/expire-cookies',
    '/v1/receipt',
    '/v1/subject/access',
    '/v1/subject/erase',
    '/v1/subject/request',
    '/v1/subject/requests',
  ])
    app.use(route, fromPage);
  const keep = keepRecord({ commit, retention: parts.retention, room: limiters.site, onDelay: parts.metrics.delay, now, random });
  const tokens = makePageTokens(() => parts.keys.secrets('page token'), now);
  const take = takeRecord({ keep, tokens, limiter: limiters.records, sites });
  app.post(RECORDS_PATH, async c => {
    const query = c.req.url.split('?').slice(1).join('?');
    return toResponse(await take({ query, origin: c.var.origin, agent: agentOf(c), peer: c.env, body: bodyOf(c), about: served => c.set('site', served) }));
  });
  app.post('/v1/shown', limitRate(limiters.shown), readBody, readInput(ShownSchema, sites, countShown(commit, tokens, now)));
  app.post('/v1/residue', limitRate(limiters.shown), readBody, readInput(ResidueSchema, sites, countResidue(commit, now)));
  app.post('/v1/expire-cookies', limitRate(limiters.shown), readBody, readInput(ExpirySchema, sites, giveExpiry(parts.regionHeader)));
  app.post('/v1/receipt', limitRate(limiters.rights), readBody, readInput(recordClaimShape, sites, giveReceipt(store, makeReceipt)));
  app.post('/v1/subject/access', limitRate(limiters.rights), readBody, readInput(claimShape, sites, giveAccess(store, makeReceipt)));
  app.post('/v1/subject/erase', limitRate(limiters.rights), readBody, readInput(claimShape, sites, giveErasure(store, now, parts.publisher.touch)));
  app.post('/v1/subject/request', limitRate(limiters.rights), readBody, readInput(requestShape, sites, giveRequest({ store, now, random })));
  app.post('/v1/subject/requests', limitRate(limiters.rights), readBody, readInput(claimShape, sites, giveRequests(store)));

  app.use('/v1/views', fromPage);
  app.post('/v1/views', limitRate(limiters.reports), readBody, readInput(PageViewSchema, sites, countViews(commit, now)));
  app.use('/v1/policy-reports/:site', allowReporter(fromPage));
  app.post('/v1/policy-reports/:site', limitRate(limiters.reports), readReports, countPolicyReports(sites, commit, now));

  const trail = makeTrail(store, now);
  app.route('/v1/session', sessionRoutes({ access, trail, store, limiter: limiters.session, sites }));
  app.route('/', passkeyRoutes({ access, passkeys: makePasskeys(store, now, random), trail, store, limiter: limiters.session }));
  const company = parts.company ? makeCompany(parts.company, { store, trail, now }) : null;
  app.route('/', companyRoutes({ access, company, trail, limiter: limiters.session, onFailure: parts.onError }));
  app.route('/v1/accounts', accountRoutes({ access, store, trail, now }));
  app.route('/v1/share-links', shareLinkRoutes({ access, store, trail, sites, now }));
  app.route('/v1/proofs', proofRoutes({ access, store, trail, keys: parts.keys, makeReceipt, sites, now }));
  app.route('/v1/requests', requestRoutes({ access, store, trail, sites, touch: parts.publisher.touch, now }));
  app.route('/', evidenceRoutes(sites, store));
  app.route('/v1/captures', captureRoutes({ access, store, captures: parts.captures, sites }));
  app.route('/', draftRoutes(sites));
  app.get('/v1/export', allow(access, 'GET /v1/export'), giveExport({ sites, trail, openBeside: parts.openBeside, onFailure: parts.onError }));
  app.get('/v1/register', allow(access, 'GET /v1/register'), giveRegister(sites, parts.retention));
  app.get('/v1/acts', allow(access, 'GET /v1/acts'), giveActs(store));
  app.get('/v1/rates', allow(access, 'GET /v1/rates'), giveRates(sites, store, parts.samples, now, commit.waiting));
  app.get('/v1/undeclared', allow(access, 'GET /v1/undeclared'), giveUndeclared(sites, store, parts.catalog, now));
  app.get('/v1/proof-health', allow(access, 'GET /v1/proof-health'), giveProofHealth(parts));
  app.route('/v1/experiments', experimentRoutes({ access, store, trail, sites, follow: parts.follow, now }));
  app.get('/v1/scan-health', allow(access, 'GET /v1/scan-health'), giveScanHealth(sites, parts.scans));
  app.get('/v1/keys', giveKeys(sites, store, parts.keys));
  app.get('/openapi.json', () => Response.json(OPENAPI, { headers: OPEN }));
  app.get('/schema/site.schema.json', () => Response.json(siteJsonSchema(), { headers: OPEN }));
  app.route(
    '/',
    logRoutes(sites, store, parts.publisher, route => (parts.publicLog ? (_, next) => next() : allow(access, route))),
  );
  app.route('/', healthRoutes({ ...parts, operator: requireOperator(parts.metricsToken) }));
  app.route('/', await dashboardRoutes(parts.dashboard));
  app.route('/', preferencesRoutes({ sites, regionHeader: parts.regionHeader, store, keep, tokens, limiter: limiters.records, now, random }));
  app.get(`/${GPC_PATH}`, () => Response.json(gpcStatement([...sites.values()].map(({ site }) => site)), { headers: OPEN }));
  app.route('/', await siteFileRoutes(sites, parts));
  return { hono: app, ingest: makeIngest({ log, shed, origins, take, onError }) };
}
