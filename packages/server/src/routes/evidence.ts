// GET /evidence/…: a version of the SDK as it was delivered, run again from the log's evidence, in a frame that can reach nothing; and what a notice said.
import { hash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Environment } from '../environment.ts';
import type { EvidenceStatement } from '../evidence/describe-version.ts';
import { frameFile, framePage } from '../evidence/frame-page.ts';
import { isVersion, readSound, readStatement } from '../evidence/read-evidence.ts';
import { readNotice, renderNotice } from '../evidence/render-notice.ts';
import { pageHeaders } from '../preferences/page-headers.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';

/**
 * `/evidence/:site/:epoch/:index/:locale/` is a page with that version's tag and nothing else; `index` is where the log says what the version was. The
 * page has no origin of its own (`sandbox`), so that it reaches neither cookies nor storage, and it may load evidence and ask nothing else: a choice made
 * in it goes nowhere. `:locale` is one of the statement's `notices`: `en`, `en@us-ca` for the visitors of a further profile, or `en~shorter.b` for a variant
 * of an experiment. `?scheme=dark` and `#assent` show it as it was on a dark screen, and its second layer.
 *
 * `/evidence/:site/notice/:hash` is a page of the words of the notice that a record names, for the visitor whose history leads there.
 */
export function evidenceRoutes(sites: ReadonlyMap<string, ServedSite>, store: Pick<Store, 'statements' | 'evidence'>): Hono<Environment> {
  const read = async (c: Context<Environment>): Promise<EvidenceStatement | null> => {
    const served = sites.get(c.req.param('site') ?? '');
    if (!served) return null;
    c.set('site', served);
    const index = Number(c.req.param('index'));
    const [statement] = await store.statements(served.site.id, Number(c.req.param('epoch')), index, index + 1, 'evidence');
    const said = statement && readStatement(statement.body);
    return said && isVersion(said) ? said : null;
  };
  const page = async (c: Context<Environment>) => {
    const said = await read(c);
    const name = c.req.param('locale') ?? '';
    if (!said || !Object.hasOwn(said.notices, name)) return refuse('not-found');
    return framePage(name, c.req.query('scheme'), new URL(c.req.url));
  };
  const file = async (c: Context<Environment>) => {
    const said = await read(c);
    const name = c.req.path.split('/').slice(5).join('/');
    const content = said && Object.hasOwn(said.files, name) && (await store.evidence(c.var.site.site.id, said.files[name] as string));
    // evidence that was changed since is none
    if (!content || hash('sha256', content) !== said.files[name]) return refuse('not-found');
    // what it holds was delivered to anyone in its day
    return frameFile(name, content, 'public, max-age=31536000, immutable');
  };
  const words = async (c: Context<Environment>) => {
    const [site = '', name = ''] = [c.req.param('site'), c.req.param('hash')];
    const content = sites.has(site) && (await readSound(store, site, name));
    const document = content && readNotice(content);
    if (!document) return refuse('not-found');
    return new Response(await renderNotice(document, name), { headers: pageHeaders(document.notice.locale, ["'none'"]) });
  };
  const PLACE = '/evidence/:site/:epoch{[1-9]\\d{0,8}}/:index{\\d{1,15}}';
  return new Hono<Environment>()
    .get('/evidence/:site/notice/:hash{[0-9a-f]{64}}', words)
    .get(`${PLACE}/assent.js`, file)
    .get(`${PLACE}/:script{assent\\.[a-z-]+\\.js}`, file)
    .get(`${PLACE}/assets/:file`, file)
    .get(`${PLACE}/:locale/`, page);
}
