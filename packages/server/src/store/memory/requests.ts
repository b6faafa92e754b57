// Requests of visitors in memory.
import type { KeptRequest, RequestStore } from '../request-store.ts';
import type { Contents } from './contents.ts';

export function requestsInMemory({ requests }: Contents): RequestStore {
  const of = (site: string) => [...requests.values()].filter(request => request.site === site);
  return {
    async addRequest(request) {
      const { site, mark, right, id } = request;
      const open = of(site).find(one => one.mark === mark && one.right === right && one.closed === null);
      if (open) return open;
      if (requests.has(`${site} ${id}`)) throw new Error('expected a new reference');
      requests.set(`${site} ${id}`, request);
      return request;
    },
    async request(site, id) {
      return requests.get(`${site} ${id}`) ?? null;
    },
    async requestsOf(site, mark) {
      return of(site)
        .filter(request => request.mark === mark)
        .sort(newestFirst);
    },
    async requests(site, limit) {
      const open = of(site).filter(({ closed }) => closed === null);
      const closed = of(site).filter(request => request.closed !== null);
      return [
        ...open.sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id)),
        ...closed.sort((a, b) => (b.closed ?? 0) - (a.closed ?? 0) || compare(a.id, b.id)),
      ].slice(0, limit);
    },
    async changeRequest({ state, reason, due, assignee, closed, ...which }, from) {
      const key = `${which.site} ${which.id}`;
      const kept = requests.get(key);
      if (kept?.state !== from) return false;
      requests.set(key, { ...kept, state, reason, due, assignee, closed });
      return true;
    },
    async forgetRequests(site, before) {
      const old = of(site).filter(({ closed }) => closed !== null && closed < before);
      for (const { id } of old) requests.delete(`${site} ${id}`);
      return old.length;
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a: KeptRequest, b: KeptRequest): number => b.received - a.received || compare(a.id, b.id);
