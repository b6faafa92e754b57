// Reading everything, for an audit of a store in memory.
import type { AuditStore } from '../audit-store.ts';
import type { Contents } from './contents.ts';

/** `still` takes no copy: nothing else runs between the reads of a test. */
export function auditInMemory({ logs, records, cells }: Contents): AuditStore {
  return {
    async sites() {
      return [...new Set([...logs, ...records.values(), ...cells].map(({ site }) => site))].sort();
    },
    async countRecords(site) {
      return [...records.values()].filter(record => record.site === site).length;
    },
    still: read => read(),
  };
}
