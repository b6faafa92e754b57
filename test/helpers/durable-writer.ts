// A process that writes a small file twice, and says so each time: for a test that looks at what it asks of the disk before it does.
import { writeSync } from 'node:fs';
import { writeDurably } from '../../packages/server/src/log/write-durably.ts';

const [file = ''] = process.argv.slice(2);
for (const content of ['first', 'second']) {
  writeDurably(file, content);
  writeSync(1, content);
}
