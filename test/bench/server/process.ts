// A part of the server's bench in a process of its own, so that no two of them share a heap or an event loop.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Part {
  /** Asks it something and gives the answer; rejects when the process has ended instead. */
  ask<Answer>(question: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts `FILE.ts` of this directory. It answers every message with one. */
export function startPart(file: string, ...args: readonly string[]): Part {
  const child: ChildProcess = fork(path.join(import.meta.dirname, `${file}.ts`), args, { execArgv: ['--conditions=assent-source'], serialization: 'advanced' });
  const exited = once(child, 'exit');
  return {
    async ask<Answer>(question: unknown) {
      child.send(question as object);
      const [answer] = await Promise.race([
        once(child, 'message'),
        exited.then(([code, signal]) => Promise.reject(new Error(`expected an answer of ${file}, but it ended (${signal ?? code})`))),
      ]);
      return answer as Answer;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/** CPU time of this process so far, seconds: what a busy machine does not blur. */
export const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** The other side: `answer` runs for each message, one after the other. */
export function answerEach(answer: (question: never) => unknown): void {
  process.on('message', question => {
    void Promise.resolve(answer(question as never)).then(
      value => process.send?.(value ?? null),
      error => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
