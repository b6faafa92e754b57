// Logs in memory.
import { EMPTY_FRONTIER, TILE_WIDTH } from '@assent/core/proof';
import { type Growth, makeGrowth } from '../../log/growth.ts';
import type { Log, LogStore, Statement } from '../log-store.ts';
import type { Contents, LogContents } from './contents.ts';

export function logInMemory(contents: Contents): LogStore {
  const find = (site: string, epoch: number) => contents.logs.find(log => log.site === site && log.epoch === epoch);
  const change = (log: LogContents | undefined, changes: Partial<Log>) => {
    if (log) log.head = { ...log.head, ...changes };
  };
  return {
    async logs(site) {
      return contents.logs.filter(log => log.site === site).map(({ head }) => head);
    },
    async openLog({ site, epoch, origin, began }, statement) {
      for (const log of contents.logs) if (log.site === site) change(log, { state: 'frozen' });
      const head: Log = { site, epoch, origin, began, state: 'open', frontier: EMPTY_FRONTIER, minimum: 0, checkpoint: '' };
      contents.logs.push({ site, epoch, head, entries: [], tiles: new Map(), statements: [] });
      stateInMemory(contents, site, statement);
    },
    async freezeLog(site, epoch) {
      change(find(site, epoch), { state: 'frozen' });
    },
    async state(site, statement) {
      return stateInMemory(contents, site, statement);
    },
    async statements(site, epoch, from, to, type) {
      return (find(site, epoch)?.statements ?? []).filter(one => one.index >= from && one.index < to && (!type || one.type === type));
    },
    async entries(site, epoch, from, to) {
      return (find(site, epoch)?.entries ?? []).slice(from, to).filter(entry => entry !== null);
    },
    async tile(site, epoch, level, n) {
      return find(site, epoch)?.tiles.get(`${level}/${n}`) ?? new Uint8Array();
    },
    async keepCheckpoint(site, epoch, checkpoint) {
      change(find(site, epoch), { checkpoint });
    },
    async prune(site, epoch, minimum) {
      const log = find(site, epoch);
      if (!log || minimum <= log.head.minimum) return;
      log.entries.fill(null, 0, minimum);
      log.statements = log.statements.filter(({ index }) => index >= minimum);
      change(log, { minimum });
    },
  };
}

/** The open log of a site and what it is about to gain. Throws when it has none. */
export function growInMemory(contents: Contents, site: string): { readonly log: LogContents; readonly growth: Growth } {
  const log = contents.logs.find(({ site: of, head }) => of === site && head.state === 'open');
  if (!log) throw new Error(`expected an open log of the site ${site}, got none (hint: openLog comes before the first record)`);
  return { log, growth: makeGrowth(log.head.frontier) };
}

export function writeGrowth(log: LogContents, growth: Growth): void {
  log.entries.push(...growth.entries);
  for (const { level, index, hash } of growth.hashes) {
    const key = `${level}/${Math.floor(index / TILE_WIDTH)}`;
    log.tiles.set(key, Buffer.concat([log.tiles.get(key) ?? new Uint8Array(), hash]));
  }
  log.head = { ...log.head, frontier: growth.frontier() };
}

export function stateInMemory(contents: Contents, site: string, { type, body, entry }: Statement): number {
  const { log, growth } = growInMemory(contents, site);
  const index = growth.add(entry);
  log.statements.push({ index, type, body });
  writeGrowth(log, growth);
  return index;
}
