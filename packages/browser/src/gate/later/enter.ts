// The way from the gate into a part that is loaded later; both parts export it. All that need not be in the gate is behind it.
import type { Handle } from '../../handle.ts';
import { oncePer } from '../../once-per.ts';
import { bodyReady } from './body-ready.ts';
import type { Gate } from './gate.ts';
import { makeHandle } from './make-handle.ts';

/** The module that was loaded: each of its exports is something that the gate, or the page through `window.assent`, can ask for. */
type Part = Readonly<Record<string, (handle: Handle, ...args: unknown[]) => unknown>>;

const handleOf = oncePer(makeHandle);

/** Does what the gate or the page asks (`what`: an export of `part`), once there is a <body>. Never rejects: what fails is reported. */
export async function enter(part: Part, gate: Gate, what: string, args: readonly unknown[]): Promise<unknown> {
  try {
    await bodyReady();
    return await part[what]?.(handleOf(gate), ...args);
  } catch (cause) {
    gate.report('act-failed', `${what}: ${cause}`);
    return undefined;
  }
}

export type Enter = typeof enter;
