// Says, on the page after a withdrawal, what was deleted, what came back and what could not be deleted; and looks again after a second.
import type { PanelTexts } from '@assent/core';
import { vendorIn } from '../act/declared.ts';
import { addErasure, type Terminal, type Trace, type Withdrawn } from '../act/erasure.ts';
import { outOfReach } from '../act/out-of-reach.ts';
import { sweep } from '../act/sweep.ts';
import { takeWord } from '../act/word.ts';
import type { Handle } from '../handle.ts';
import { confirm } from './confirm.ts';
import { loadModel } from './model.ts';
import { sayWithdrawn } from './say-withdrawn.ts';
import { sheetOf } from './sheet.ts';

/** Long enough for a script to start and for a late answer to arrive, in ms. */
const LATER = 1000;

/** Rejects when the texts cannot be had; the next page then tells it. */
export async function confirmWithdrawal(handle: Handle, terminal: Terminal): Promise<void> {
  const [{ say, panel }, sheet] = await Promise.all([loadModel(handle), sheetOf(handle)]);
  const word = takeWord(handle);
  if (!word) return;
  const tell = async () => {
    const told = addSweep(word, await sweep(handle, terminal), panel.services);
    const text = sayWithdrawn(say, told);
    if (text === said || (said && sheet.part() !== 'confirmation')) return; // hidden meanwhile: what comes back is the owner's to know
    said = text;
    confirm(handle, sheet, text);
  };
  let said = '';
  await tell();
  await new Promise(resolve => handle.native.setTimeout(resolve, LATER));
  await tell();
}

/**
 * The word of the page before, with what this one found: what it deleted had come back. A database that a tag held open went when that page
 * did, so that it is left only where it is found again, or was never in reach.
 */
function addSweep(word: Withdrawn, found: Awaited<ReturnType<typeof sweep>>, services: PanelTexts['services']): Withdrawn {
  const own = vendorIn(services);
  const ids = word.left.map(({ service }) => service);
  const isIn = (traces: readonly Trace[]) => (trace: Trace) => traces.some(({ name, kind }) => name === trace.name && kind === trace.kind);
  const isGone = (trace: Trace) => trace.kind === 'indexed-db' && !isIn(outOfReach(services, ids))(trace);
  const gone = word.left.filter(isGone);
  const { deleted, left } = addErasure({ deleted: [...word.deleted, ...gone], left: word.left.filter(trace => !isGone(trace)) }, found);
  return { deleted, left: left.map(own), back: found.deleted.filter(trace => !isIn(gone)(trace)).map(own) };
}
