// The history: this browser's own copies of what it has sent, newest first, for the visitor's receipt.
import type { Submission } from '@assent/core';
import type { Keep } from './keep.ts';

export interface History {
  /** The latest record, if this browser knows of one. */
  latest(): Pick<Submission, 'id' | 'seq' | 'subject'> | undefined;
  /** Place of the next record among this subject's: counted from 1, and taken at once, before the record is complete. */
  claim(id: string, subject: string): Pick<Submission, 'seq' | 'supersedes'>;
  add(record: Submission): void;
}

const MOST = 50;

export function makeHistory(keep: Keep): History {
  let claimed: ReturnType<History['latest']>;
  const read = (): Submission[] => {
    const kept = keep.parse('h');
    return Array.isArray(kept) ? kept : [];
  };
  const latest: History['latest'] = () => {
    const [kept] = read();
    // another tab may be ahead of what this one claimed
    return claimed && !(kept?.subject === claimed.subject && kept.seq > claimed.seq) ? claimed : kept;
  };
  return {
    latest,
    claim(id, subject) {
      const before = latest();
      const follows = before?.subject === subject;
      claimed = { id, subject, seq: follows ? before.seq + 1 : 1 };
      return { seq: claimed.seq, supersedes: follows ? before.id : null };
    },
    add: record => keep.write('h', JSON.stringify([record, ...read()].slice(0, MOST))),
  };
}
