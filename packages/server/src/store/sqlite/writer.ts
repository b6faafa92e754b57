// The writer as the process sees it: the same writes, in a thread. A commit waits for the disk there, not here.
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CommitError } from '../commit-error.ts';
import { makePacker, type PackedBatch } from './packed-batch.ts';
import type { Writes } from './writes.ts';

/** What the thread is asked; it answers in order. */
export type Task =
  | { readonly [Name in Exclude<keyof Writes, 'append'>]: { readonly name: Name; readonly args: Parameters<Writes[Name]> } }[Exclude<keyof Writes, 'append'>]
  | { readonly name: 'append'; readonly args: readonly [PackedBatch] };
export type Answer = { readonly value: unknown } | { readonly error: string; readonly commit: boolean };

export interface Writer extends Writes {
  /** Throws once the thread has ended by itself: then nothing can be written any more. */
  check(): void;
  /** Finishes what was asked and lets go of the file. */
  close(): Promise<void>;
}

/** Starts the thread on the database at `file`, which is open and checked. Once the thread has ended by itself every call rejects with a CommitError. */
export function startWriter(file: string): Writer {
  const source = path.extname(import.meta.filename) === '.ts';
  const thread = new Worker(path.join(import.meta.dirname, source ? 'writer-thread.ts' : 'writer-thread.js'), {
    workerData: file,
    execArgv: source ? ['--conditions=assent-source'] : [],
  });
  const waiting: PromiseWithResolvers<unknown>[] = [];
  const pack = makePacker();
  let ended: CommitError | null = null;

  thread.unref();
  thread.on('message', (answer: Answer) => {
    const first = waiting.shift();
    if (!waiting.length) thread.unref();
    if ('value' in answer) first?.resolve(answer.value);
    else first?.reject(answer.commit ? new CommitError(answer.error) : new Error(answer.error));
  });
  const end = (cause: unknown) => {
    // what it was doing is kept or not; nobody knows
    ended ??= new CommitError(`expected the writer to run as long as the endpoint, but it has ended: ${String(cause)}`, { cause });
    for (const one of waiting.splice(0)) one.reject(ended);
  };
  thread.on('error', end);
  thread.on('exit', code => end(`exit code ${code}`));

  const ask = (task: Task): Promise<unknown> => {
    if (ended) return Promise.reject(ended);
    const asked = Promise.withResolvers<unknown>();
    waiting.push(asked);
    thread.ref();
    thread.postMessage(task);
    return asked.promise;
  };
  return {
    append: batch => ask({ name: 'append', args: [pack(batch)] }) as ReturnType<Writes['append']>,
    keepCheckpoint: (...args) => ask({ name: 'keepCheckpoint', args }) as ReturnType<Writes['keepCheckpoint']>,
    fold: (...args) => ask({ name: 'fold', args }) as ReturnType<Writes['fold']>,
    bind: (...args) => ask({ name: 'bind', args }) as ReturnType<Writes['bind']>,
    scrub: () => ask({ name: 'scrub', args: [] }) as ReturnType<Writes['scrub']>,
    check: () => {
      if (ended) throw ended;
    },
    async close() {
      if (ended) return;
      const exited = once(thread, 'exit');
      thread.ref();
      thread.postMessage(null);
      await exited;
    },
  };
}
