// GET /evidence/…: a version of the SDK as it was delivered, run again from the log's evidence, in a frame that can reach nothing.
import { hash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { scriptFor } from '../delivery/compile-site.ts';
import type { Environment } from '../environment.ts';
import type { EvidenceStatement } from '../evidence/describe-version.ts';
import { isVersion, readStatement } from '../evidence/read-evidence.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', json: 'application/json; charset=utf-8' };

// asked for from the frame's own origin, which is none; what they hold was delivered to anyone in its day
const ANYWHERE = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' } as const;

/**
 * `/evidence/:site/:epoch/:index/:locale/` is a page with that version's tag and nothing else; `index` is where the log says what the version was. The
 * page has no origin of its own (`sandbox`), so that it reaches neither cookies nor storage, and it may load evidence and ask nothing else: a choice made
 * in it goes nowhere. `:locale` is one of the statement's `notices`: `en`, `en@us-ca` for the visitors of a further profile, or `en~shorter.b` for a variant
 * of an experiment. `?scheme=dark` and `#assent` show it as it was on a dark screen, and its second layer.
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
    return new Response(makePage(name, c.req.query('scheme')), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyFor(new URL(c.req.url).host),
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      },
    });
  };
  const file = async (c: Context<Environment>) => {
    const said = await read(c);
    const name = c.req.path.split('/').slice(5).join('/');
    const content = said && Object.hasOwn(said.files, name) && (await store.evidence(c.var.site.site.id, said.files[name] as string));
    // evidence that was changed since is none
    if (!content || hash('sha256', content) !== said.files[name]) return refuse('not-found');
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return new Response(Uint8Array.from(content), { headers: { ...ANYWHERE, 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' } });
  };
  const PLACE = '/evidence/:site/:epoch{[1-9]\\d{0,8}}/:index{\\d{1,15}}';
  return new Hono<Environment>()
    .get(`${PLACE}/assent.js`, file)
    .get(`${PLACE}/:script{assent\\.[a-z-]+\\.js}`, file)
    .get(`${PLACE}/assets/:file`, file)
    .get(`${PLACE}/:locale/`, page);
}

// not 'self': the page has no origin; without a scheme a host stands for the page's own or a safer one
const policyFor = (host: string): string =>
  [
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src ${host}/evidence/`,
    `connect-src ${host}/evidence/`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

function makePage(name: string, scheme: string | undefined): string {
  const [among = '', variant] = name.split('~');
  const [locale = '', profile = ''] = among.split('@');
  const scheming = scheme === 'dark' || scheme === 'light' ? scheme : 'light dark';
  return [
    '<!doctype html>',
    `<html lang="${locale}" style="color-scheme: ${scheming}"${scheme ? ` data-assent-theme="${scheming}"` : ''}>`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Assent</title>',
    `<style>assent-root { color-scheme: ${scheming} }</style>`,
    `<script src="../${scriptFor(profile)}"${variant ? ` data-variant="${variant.split('.')[1]}"` : ''}></script>`,
    '',
  ].join('\n');
}
