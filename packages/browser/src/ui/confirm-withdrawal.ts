// Says, on the page after a withdrawal, what was deleted, what came back and what could not be deleted; and looks again after a second.
import { vendorIn } from '../act/declared.ts';
import { addErasure, type Terminal, type Withdrawn } from '../act/erasure.ts';
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
    const told = addSweep(word, await sweep(handle, terminal), vendorIn(panel.services));
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

/** The word of the page before, with what this one found: what it deleted had come back. */
function addSweep(word: Withdrawn, found: Awaited<ReturnType<typeof sweep>>, own: ReturnType<typeof vendorIn>): Withdrawn {
  const { deleted, left } = addErasure(word, found);
  return { deleted, left: left.map(trace => ('vendor' in trace ? (trace as Withdrawn['left'][number]) : own(trace))), back: found.deleted.map(own) };
}
