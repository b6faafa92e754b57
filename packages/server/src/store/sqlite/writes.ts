// What the endpoint writes all day, on one connection: of this thread, or of the writer's.
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { makeAppend } from './append.ts';
import { makeBind } from './books.ts';
import { scrub } from './scrub.ts';
import { makeFold, readSheets } from './sheets.ts';

export interface Writes extends Pick<Store, 'append' | 'keepCheckpoint' | 'fold' | 'bind'> {
  /** See `scrub.ts`. Here, because it needs a moment in which nothing is written. */
  scrub(): Promise<boolean>;
}

/** Statements are prepared once; the caller closes the database. */
export function writesTo(database: DatabaseSync): Writes {
  const append = makeAppend(database);
  const keep = database.prepare('UPDATE log SET checkpoint = ? WHERE site = ? AND epoch = ?');
  return {
    append: async batch => append(batch),
    async keepCheckpoint(site, epoch, checkpoint) {
      keep.run(checkpoint, site, epoch);
    },
    fold: makeFold(database),
    bind: makeBind(database, readSheets(database)),
    scrub: async () => scrub(database),
  };
}
