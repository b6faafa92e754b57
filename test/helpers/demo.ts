// The demo's site and vendors on free loopback ports, without the endpoint.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteServer } from '../../demo/site-server.ts';
import { keepHits, type Hits } from '../../demo/vendors/hit.ts';
import { vendorsServer } from '../../demo/vendors/vendors-server.ts';

export interface RunningSite {
  readonly origin: string;
  readonly vendors: number;
  readonly hits: Hits;
  close(): void;
}

/** `assent` is the address of `assent.js`, or `null` for the site without it. */
export async function startSite(assent: string | null): Promise<RunningSite> {
  const hits = keepHits();
  const vendors = vendorsServer(hits, () => new Date(Date.UTC(2026, 10, 2)));
  const vendorsPort = await listening(vendors);
  const site = await siteServer({ assent, vendors: vendorsPort, hits });
  const port = await listening(site);
  return {
    origin: `http://localhost:${port}`,
    vendors: vendorsPort,
    hits,
    close: () => {
      for (const server of [site, vendors]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listening(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}
