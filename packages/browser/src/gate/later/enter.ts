// The way from the gate into a part that is loaded later; both parts export it. All that need not be in the gate is behind it.
import type { Handle } from '../../handle.ts';
import { report } from '../report.ts';
import { ACTS, type Part } from './acts.ts';
import { bodyReady } from './body-ready.ts';
import type { Gate } from './gate.ts';
import { makeHandle } from './make-handle.ts';

const handles = new WeakMap<Gate, Handle>();

/**
 * Does what the gate or the page asks (`what`: a key of `ACTS`, or else an export of the module that was loaded), once there is a <body>.
 * Never rejects: what fails is reported.
 */
export async function enter(part: Part, gate: Gate, what: string, args: readonly unknown[]): Promise<unknown> {
  const handle = handles.get(gate) ?? makeHandle(gate);
  handles.set(gate, handle);
  try {
    await bodyReady();
    const act = ACTS[what];
    return await (act ? act(handle, part, ...(args as never[])) : part[what as 'openPreferences'](handle, ...(args as [])));
  } catch (cause) {
    report('act-failed', `${what}: ${cause}`);
    return undefined;
  }
}

export type Enter = typeof enter;
