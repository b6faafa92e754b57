// assent verify: a receipt, or everything that an endpoint keeps.
import type { Command } from '../command.ts';
import { DATABASE_OPTION } from '../database-option.ts';
import { UsageError } from '../usage-error.ts';
import { verifyLog } from '../verify/verify-log.ts';
import { verifyServed } from '../verify/verify-served.ts';
import { verifyReceiptFile } from '../verify/verify-receipt-file.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

export const verify: Command = {
  summary: 'check a receipt, a whole log, or what is served',
  help: `Usage: assent verify FILE [--key KEY …] [--keys FILE] [--endpoint URL] [--data DIR] [--json]
       assent verify --log [--data DIR] [--database URL] [--anchor FILE] [--receipt FILE …] [--head FILE …] [--key KEY …] [--keys FILE] [--json]
       assent verify --served URL [--data DIR] [--database URL] [--key KEY …] [--keys FILE] [--json]

FILE is a receipt, .tlog-proof or .json: checks the signature of the log, the place of the record in it, and
every fact. With --key nothing is asked of anyone; without, the endpoint that the receipt names is asked for its keys.

--log recomputes everything from the rows: finds any record that was altered, deleted, inserted or reordered, any
counter that its records do not explain, and any signed head that the log contradicts. The endpoint may run meanwhile.

--served compares what visitors download at URL (https://consent.example.org/SITE) with what the log says of the newest version,
and that with the log's signed head.

  --key KEY       a verifier key (name+id+base64) that you trust; several for several
  --keys FILE     the same from a file, one a line
  --endpoint URL  asks this endpoint for its keys
  --data DIR      the endpoint's data (--log, --served: or ASSENT_DATA; default ${DEFAULT_DATA}); with FILE, says too when the record was erased
  --database URL  the PostgreSQL database, where that is the store (or ASSENT_DATABASE); keys and anchor are in --data
  --anchor FILE   the file with the last signed heads (default anchor.json in --data)
  --receipt FILE  holds the log against the head in a visitor's receipt too
  --head FILE     and against a checkpoint that somebody else keeps: the mail to the data protection officer, what was time-stamped or cosigned
  --json          the verdict as JSON on standard output

Exit code: 0 proven, everything fits; 1 not proven, findings; 2 wrong usage.`,
  arguments: 'FILE',
  options: {
    log: { type: 'boolean', default: false },
    key: { type: 'string', multiple: true },
    keys: { type: 'string', multiple: true },
    endpoint: { type: 'string' },
    data: { type: 'string' },
    ...DATABASE_OPTION,
    anchor: { type: 'string' },
    receipt: { type: 'string', multiple: true },
    head: { type: 'string', multiple: true },
    served: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run(values, world, files) {
    if (values.log && !files.length) return verifyLog(values, world);
    if (values.served !== undefined && !files.length) return verifyServed(values, world);
    const [file, ...more] = files;
    if (file === undefined || more.length || values.log)
      throw new UsageError(
        `expected one receipt, or --log, got ${files.length ? files.join(' ') : 'nothing'}${values.log ? ' with --log' : ''} (hint: assent verify --help)`,
      );
    return verifyReceiptFile(file, values, world);
  },
};
