// The writer's thread: the writes on a connection of its own, so that no commit keeps the process from its visitors.
import { parentPort, workerData } from 'node:worker_threads';
import { CommitError } from '../commit-error.ts';
import { connect } from './open-database.ts';
import { makeUnpacker } from './packed-batch.ts';
import type { Answer, Task } from './writer.ts';
import { writesTo } from './writes.ts';

const database = connect(String(workerData));
const writes = writesTo(database);
const unpack = makeUnpacker();

async function answer(task: Task): Promise<Answer> {
  try {
    if (task.name === 'append') return { value: await writes.append(unpack(task.args[0])) };
    return { value: await (writes[task.name] as (...args: readonly unknown[]) => Promise<unknown>)(...task.args) };
  } catch (error) {
    return { error: String((error as Error).message), commit: error instanceof CommitError };
  }
}

parentPort?.on('message', async (task: Task | null) => {
  if (task) return parentPort?.postMessage(await answer(task));
  database.close();
  parentPort?.close();
});
