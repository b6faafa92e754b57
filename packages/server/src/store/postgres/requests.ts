// Requests of visitors, from receipt to answer.
import type { KeptRequest, RequestStore } from '../request-store.ts';
import type { Database } from './database.ts';

const COLUMNS = 'site, id, mark, subject, "right", state, reason, received, due, assignee, closed';
// a request of the same subject for the same right that is open already stays as it is
const ADD = `
INSERT INTO request (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (site, mark, "right") WHERE closed IS NULL DO UPDATE SET site = excluded.site RETURNING ${COLUMNS}`;
const FIND = `SELECT ${COLUMNS} FROM request WHERE site = $1 AND id = $2`;
const OF_MARK = `SELECT ${COLUMNS} FROM request WHERE site = $1 AND mark = $2 ORDER BY received DESC, id`;
const OF_SITE = `
SELECT ${COLUMNS} FROM request WHERE site = $1 ORDER BY closed IS NOT NULL, CASE WHEN closed IS NULL THEN due END, closed DESC, id LIMIT $2`;
const CHANGE = 'UPDATE request SET state = $1, reason = $2, due = $3, assignee = $4, closed = $5 WHERE site = $6 AND id = $7 AND state = $8 RETURNING id';
const FORGET = 'DELETE FROM request WHERE site = $1 AND closed < $2 RETURNING id';

export function requestsIn(database: Database): RequestStore {
  return {
    async addRequest({ site, id, mark, subject, right, state, reason, received, due, assignee, closed }) {
      const values = [site, id, mark, subject, right, state, reason, received, due, assignee, closed];
      return (await database.query<KeptRequest>(ADD, values))[0] as KeptRequest;
    },
    async request(site, id) {
      return (await database.query<KeptRequest>(FIND, [site, id]))[0] ?? null;
    },
    requestsOf: (site, mark) => database.query<KeptRequest>(OF_MARK, [site, mark]),
    requests: (site, limit) => database.query<KeptRequest>(OF_SITE, [site, limit]),
    async changeRequest({ site, id, state, reason, due, assignee, closed }, from) {
      return (await database.query(CHANGE, [state, reason, due, assignee, closed, site, id, from])).length > 0;
    },
    async forgetRequests(site, before) {
      return (await database.query(FORGET, [site, before])).length;
    },
  };
}
