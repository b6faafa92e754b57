// GET /v1/export: a site's archive for auditors. With records for the DPO, without any for everybody else who may have it.
import type { Context } from 'hono';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { exportFiles } from '../export/export-files.ts';
import { zipFiles } from '../export/zip-files.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';

export interface ExportParts {
  readonly sites: ReadonlyMap<string, ServedSite>;
  readonly trail: Trail;
  /** Opens the store a second time, so that a long reading holds up nobody who writes. */
  readonly openBeside: () => Promise<Store>;
  /** Hears what broke while the archive was on its way; whoever reads it gets a file that ends too early, and that no program opens. */
  readonly onFailure: (error: unknown) => void;
}

/** One at a time: each reads everything there is. */
export function giveExport({ sites, trail, openBeside, onFailure }: ExportParts) {
  let running = false;
  return async (c: Context<Environment>): Promise<Response> => {
    const served = sites.get(c.req.query('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    if (running) return refuse('too-many', { 'retry-after': '30' });
    const site = served.site.id;
    const withRecords = c.var.account.role === 'dpo';
    running = true;
    try {
      await trail(c.var.account, 'exported', { site, detail: { as: 'archive', records: withRecords ? 'with' : 'without' } });
      const store = await openBeside();
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const sent = store.still(() => zipFiles(exportFiles(store, [site], withRecords)).pipeTo(writable));
      void sent
        .catch(onFailure)
        .then(() => store.close())
        .finally(() => (running = false));
      const headers = { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${site}-archive.zip"`, 'cache-control': 'no-store' };
      return new Response(readable, { headers });
    } catch (error) {
      running = false;
      throw error;
    }
  };
}
