// The demo, wired: the insurer's site, the endpoint and the vendors on three ports of loopback.
import path from 'node:path';
import { checkSite, formatProblem } from '@assent/core/schema';
import { startServer } from '@assent/server';
import { listen } from './listen.ts';
import type { Ports } from './ports.ts';
import { siteFile } from './site-file.ts';
import { siteServer } from './site-server.ts';
import { keepHits } from './vendors/hit.ts';
import { vendorsServer } from './vendors/vendors-server.ts';

export interface RunningDemo {
  /** On the first start with a data directory only. */
  readonly token: string | undefined;
  close(): Promise<void>;
}

const PACKAGES = path.resolve(import.meta.dirname, '../packages');

/** Starts all three or none; rejects with what was wrong. `data` is the directory of the endpoint, the only one that keeps anything. */
export async function run(ports: Ports, data: string): Promise<RunningDemo> {
  const endpoint = `http://localhost:${ports.endpoint}`;
  const { site, problems } = checkSite(siteFile({ site: `http://localhost:${ports.site}`, endpoint }), {});
  if (!site) throw new Error(`expected demo/assent.config.json to be a sound site file, got:\n${problems.map(formatProblem).join('\n')}`);
  const hits = keepHits();
  const closers: (() => Promise<void>)[] = [];
  const close = async () => void (await Promise.all(closers.map(each => each())));
  try {
    closers.push(
      await listen(
        vendorsServer(hits, () => new Date()),
        ports.vendors,
      ),
    );
    closers.push(await listen(await siteServer({ assent: `${endpoint}/${site.id}/assent.js`, vendors: ports.vendors, hits }), ports.site));
    const server = await startServer({
      sites: [site],
      data,
      port: ports.endpoint,
      sdk: path.join(PACKAGES, 'browser/dist'),
      dashboard: path.join(PACKAGES, 'dashboard/dist/app'),
      log: line => {
        if (line.includes('"level":"error"')) process.stderr.write(`${line}\n`); // one line per request would bury the summary
      },
    });
    closers.push(() => server.close());
    return { token: server.token, close };
  } catch (error) {
    await close();
    throw error;
  }
}
