// A laboratory for pages that make life hard: the real endpoint and SDK on whatever page a test writes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolveSite } from '@assent/core/schema';
import { startServer } from '@assent/server';
import { listen } from './listen.ts';
import { makeSiteFile } from './site.ts';

export interface HostilePage {
  /** A whole document; `TAG` stands where the site puts Assent's tag. */
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HostileLab {
  readonly origin: string;
  /** The tag, for pages that are not served from here. */
  readonly tag: string;
  /** Path → page. */
  readonly pages: Map<string, HostilePage>;
  close(): Promise<void>;
}

export async function openHostileLab(): Promise<HostileLab> {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-hostile-'));
  const pages = new Map<string, HostilePage>();
  let tag = '';
  const web = await listen((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages.get(pathname);
    answer.writeHead(page ? 200 : 404, { 'content-type': 'text/html;charset=utf-8', ...page?.headers });
    answer.end(page?.html.replace('TAG', tag));
  });
  const probe = await listen(() => {});
  await probe.close();
  const endpoint = `http://localhost:${probe.port}`;
  const server = await startServer({
    sites: [resolveSite(makeSiteFile({ origins: [web.origin], endpoint }), {})],
    data,
    port: probe.port,
    sdk: path.resolve('packages/browser/dist'),
    dashboard: path.join(data, 'dashboard'),
    log: () => {},
  });
  tag = `<script nonce="abc" src="${endpoint}/shop/assent.js"></script>`;
  return {
    origin: web.origin,
    tag,
    pages,
    close: async () => {
      await Promise.all([server.close(), web.close()]);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
