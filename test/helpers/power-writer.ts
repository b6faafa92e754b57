// A process that does nothing but append, and says what is durable as soon as the store has said so.
import { writeSync } from 'node:fs';
import { makeAppend } from '../../packages/server/src/store/sqlite/append.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { logIn } from '../../packages/server/src/store/sqlite/log.ts';
import { openDatabase } from '../../packages/server/src/store/sqlite/open-database.ts';
import { addition, firstLog, id, statement } from './new-record.ts';

const [file = '', synchronous = '', batches = '0', thread = ''] = process.argv.slice(2);
const database = openDatabase(file);
// a small checkpoint limit, so that the run has many checkpoints too; and as the store itself opens the file, unless it is said otherwise
database.exec(`${synchronous && `PRAGMA synchronous = ${synchronous};`} PRAGMA wal_autocheckpoint = 25`);
const append = thread ? openSqliteStore(file, { thread: true }).append : makeAppend(database);
await logIn(database).openLog(firstLog(), statement('{}', 'epoch'));
writeSync(1, 'durable 0\n');
let next = 1;
try {
  for (let batch = 0; batch < Number(batches); batch++) {
    const size = 1 + (batch % 4);
    await append(Array.from({ length: size }, () => addition({ id: id(next++), record: `{"id":"${'x'.repeat(400)}"}` })));
    writeSync(1, `durable ${next - 1}\n`);
  }
} catch (error) {
  process.stderr.write(String(error));
  process.exit(1);
}
// as if killed: nothing is closed
process.kill(process.pid, 'SIGKILL');
