// Requests of visitors, from receipt to answer.
import type { DatabaseSync } from 'node:sqlite';
import type { KeptRequest, RequestStore } from '../request-store.ts';
import { transact } from './transact.ts';

const read = (row: unknown): KeptRequest => ({ ...(row as KeptRequest) });

export function requestsIn(database: DatabaseSync): RequestStore {
  const open = database.prepare('SELECT * FROM request WHERE site = ? AND mark = ? AND "right" = ? AND closed IS NULL');
  const insert = database.prepare(
    'INSERT INTO request (site, id, mark, subject, "right", state, reason, received, due, assignee, closed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare('SELECT * FROM request WHERE site = ? AND id = ?');
  const ofMark = database.prepare('SELECT * FROM request WHERE site = ? AND mark = ? ORDER BY received DESC, id');
  const ofSite = database.prepare(
    'SELECT * FROM request WHERE site = ? ORDER BY closed IS NOT NULL, CASE WHEN closed IS NULL THEN due END, closed DESC, id LIMIT ?',
  );
  const change = database.prepare('UPDATE request SET state = ?, reason = ?, due = ?, assignee = ?, closed = ? WHERE site = ? AND id = ? AND state = ?');
  const forget = database.prepare('DELETE FROM request WHERE site = ? AND closed < ?');
  return {
    async addRequest(request) {
      return transact(database, () => {
        const { site, id, mark, subject, right, state, reason, received, due, assignee, closed } = request;
        const before = open.get(site, mark, right);
        if (before) return read(before);
        insert.run(site, id, mark, subject, right, state, reason, received, due, assignee, closed);
        return request;
      });
    },
    async request(site, id) {
      const row = find.get(site, id);
      return row ? read(row) : null;
    },
    async requestsOf(site, mark) {
      return ofMark.all(site, mark).map(read);
    },
    async requests(site, limit) {
      return ofSite.all(site, limit).map(read);
    },
    async changeRequest({ site, id, state, reason, due, assignee, closed }, from) {
      return change.run(state, reason, due, assignee, closed, site, id, from).changes > 0;
    },
    async forgetRequests(site, before) {
      return Number(forget.run(site, before).changes);
    },
  };
}
