// assent dispute: restricts a visitor's records while a claim is in dispute, so that neither a request nor the clock erases them.
import { makeTrail, markOfSubject } from '@assent/server';
import type { Command } from '../command.ts';
import { DATABASE_OPTION } from '../database-option.ts';
import { findData, withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

export const dispute: Command = {
  summary: 'keep a visitor’s records while a claim is in dispute',
  help: `Usage: assent dispute --site ID --subject NUMBER [--end] [--data DIR | --database URL]

Records in dispute are restricted instead of erased (GDPR art. 18(1)(c), 17(3)(e)): the visitor can still read
them and is told so. With --end the clocks and requests count again. Works while the endpoint runs.

  --site ID         the site
  --subject NUMBER  the visitor's number, as the preferences show it
  --end             the dispute has ended
  --data DIR        the endpoint's data (or ASSENT_DATA; default ${DEFAULT_DATA})
  --database URL    the PostgreSQL database, where that is the store (or ASSENT_DATABASE)

Exit code: 0 done, 1 no such visitor, 2 wrong usage.`,
  options: {
    site: { type: 'string' },
    subject: { type: 'string' },
    end: { type: 'boolean', default: false },
    data: { type: 'string' },
    ...DATABASE_OPTION,
  },
  async run(values, world) {
    const { site, subject } = values;
    if (typeof site !== 'string') throw new UsageError('expected --site ID, got nothing');
    if (typeof subject !== 'string' || !/^[\w-]{30}$/.test(subject)) throw new UsageError('--subject: expected 30 characters, as the preferences show them');
    return withStore(findData(values, world), async store => {
      const count = (await store.recordsOf(site, subject)).length;
      if (!count) {
        world.err('expected a visitor of that site, got none: nothing is kept under that number');
        return 1;
      }
      await makeTrail(store, Date.now)(null, values.end ? 'released' : 'restricted', { site, about: markOfSubject(subject) });
      await store.restrict(site, subject, values.end ? null : Date.now());
      world.err(values.end ? `${count} records: requests and clocks count again` : `${count} records are kept until the dispute has ended (--end)`);
      return 0;
    });
  },
};
