// Evaluates in a world of its own in every frame: the page's scripts neither see nor disturb it, and it does not set off the instrument.
import type { CDPSession, Protocol } from 'puppeteer-core';

export interface FrameAnswer<T> {
  readonly url: string;
  readonly frameId: string;
  readonly top: boolean;
  readonly value: T;
}

/** Runs `fn(...args)` in each frame, the top one first; frames that go away, or that cannot be scripted, are left out. `fn` may use nothing from outside. */
export async function inFrames<T, A extends readonly unknown[]>(
  session: CDPSession,
  fn: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<readonly FrameAnswer<T>[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const frames = flatten(frameTree);
  const answers: FrameAnswer<T>[] = [];
  for (const [at, { id, url }] of frames.entries()) {
    const value = await inFrame(session, id, fn, ...args).catch(() => undefined);
    if (value !== undefined) answers.push({ url, frameId: id, top: at === 0, value });
  }
  return answers;
}

/** The same in one frame; throws what the function throws. A function among `args` goes along by its source. */
export async function inFrame<T, A extends readonly unknown[]>(
  session: CDPSession,
  frameId: string,
  fn: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: callOf(fn, args),
    contextId: await isolatedWorld(session, frameId),
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
    timeout: 10_000,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Id of our world in a frame: always the same one, so that what was put there is still there. */
export async function isolatedWorld(session: CDPSession, frameId: string): Promise<number> {
  return (await session.send('Page.createIsolatedWorld', { frameId, worldName: 'assent' })).executionContextId;
}

/** The call as an expression. */
export function callOf(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const sources = args.map(arg => (typeof arg === 'function' ? `(${arg.toString()})` : (JSON.stringify(arg) ?? 'undefined')));
  return `(${fn.toString()})(${sources.join(',')})`;
}

function flatten({ frame, childFrames = [] }: Protocol.Page.FrameTree): Protocol.Page.Frame[] {
  return [frame, ...childFrames.flatMap(flatten)];
}
