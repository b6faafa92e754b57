// A process that writes a small file twice, at once where its second argument says so, and tells each time: for a test that looks at what it asks of the disk before it does.
import { writeSync } from 'node:fs';
import { writeDurablyNow } from '../../packages/server/src/log/write-durably-now.ts';
import { writeDurably } from '../../packages/server/src/log/write-durably.ts';

const [file = '', now] = process.argv.slice(2);
for (const content of ['first', 'second']) {
  await (now ? writeDurablyNow : writeDurably)(file, content);
  writeSync(1, content);
}
