// The whole product for a journey: the demo site, its vendors, and the endpoint as a process of its own that can be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ConsentRecord } from '@assent/core';
import { siteFile } from '../../demo/site-file.ts';
import { siteServer } from '../../demo/site-server.ts';
import { type Hit, keepHits } from '../../demo/vendors/hit.ts';
import { vendorsServer } from '../../demo/vendors/vendors-server.ts';
import { eventually } from './eventually.ts';

export interface Product {
  /** Origin of the demo site. */
  readonly site: string;
  /** The same site without Assent, every tag as its vendor's docs say. */
  readonly plainSite: string;
  readonly endpoint: string;
  /** The viewer token that the first start printed. */
  readonly token: string;
  /** What has reached the vendors, allowed hosts left out. */
  hits(): Promise<readonly Hit[]>;
  clearHits(): Promise<void>;
  /** Waits until each of these vendors was reached, and answers all hits. */
  hitsFrom(vendors: readonly string[]): Promise<readonly Hit[]>;
  /** Waits until the store holds at least `count` records, and answers them all, subject by subject in the order of their events. */
  records(count: number): Promise<readonly ConsentRecord[]>;
  stopEndpoint(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  startEndpoint(): Promise<void>;
  close(): Promise<void>;
}

const CLI = path.resolve(import.meta.dirname, '../../packages/cli/bin/assent.js');

export async function startProduct(): Promise<Product> {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-journey-'));
  const hits = keepHits();
  const vendors = vendorsServer(hits, () => new Date());
  const vendorsPort = await listening(vendors);
  const port = await freePort();
  const endpoint = `http://localhost:${port}`;
  const site = await siteServer({ assent: `${endpoint}/mutuelle/assent.js`, vendors: vendorsPort, hits });
  const plain = await siteServer({ assent: null, vendors: vendorsPort, hits });
  const [origin, plainSite] = (await Promise.all([site, plain].map(listening))).map(taken => `http://localhost:${taken}`) as [string, string];
  writeFileSync(path.join(directory, 'site.json'), JSON.stringify(siteFile({ site: origin, endpoint })));

  let child: ChildProcess | undefined;
  let token = '';
  const startEndpoint = async () => {
    let output = '';
    const args = ['serve', '--site', path.join(directory, 'site.json'), '--port', String(port), '--data', path.join(directory, 'data')];
    child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (output += String(chunk)));
    const ready = async () => ((child?.exitCode ?? null) === null ? ((await fetch(`${endpoint}/readyz`).catch(() => null))?.ok ?? false) : output);
    const up = await eventually(ready, answer => answer !== false, 'the endpoint to be ready', 30_000);
    if (up !== true) throw new Error(`expected \`assent serve\` to stay up, got: ${output}`);
    token ||= /token=([\w-]{20,})/.exec(output)?.[1] ?? '';
  };
  const stopEndpoint = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  await startEndpoint();

  const seen = async () => hits.all().filter(hit => !hit.exempt);
  return {
    site: origin,
    plainSite,
    endpoint,
    token,
    hits: seen,
    clearHits: async () => hits.clear(),
    hitsFrom: names => eventually(seen, all => names.every(name => all.some(hit => hit.vendor === name)), `hits from ${names.join(', ')}`, 20_000),
    records: count =>
      eventually(
        () => readRecords(path.join(directory, 'data/assent.db')),
        all => all.length >= count,
        `${count} records`,
        30_000, // an attempt that hangs is given up after 8 s, and the next may be 4 s later
      ),
    stopEndpoint,
    startEndpoint,
    close: async () => {
      await stopEndpoint('SIGTERM');
      for (const server of [site, plain, vendors]) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function listening(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:http');
  const server = createServer();
  const port = await listening(server);
  await new Promise(resolve => server.close(resolve));
  return port;
}

function readRecords(file: string): ConsentRecord[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare("SELECT record FROM record ORDER BY record ->> 'site', subject, record ->> 'seq'")
      .all()
      .map(row => JSON.parse(row.record as string) as ConsentRecord);
  } finally {
    database.close();
  }
}
