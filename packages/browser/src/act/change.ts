// A change of choice that is as effective as it says: what was granted and is not any more gets erased, and the page starts again (FR-24).
import type { Method } from '@assent/core';
import type { Handle, Verdicts } from '../handle.ts';
import { choose } from './choose.ts';
import { declared, vendorIn } from './declared.ts';
import { erase } from './erase.ts';
import { eraseCookies } from './erase-cookies.ts';
import { eraseStorage } from './erase-storage.ts';
import { erasableNow } from './erasable.ts';
import type { Terminal, Withdrawn } from './erasure.ts';
import { leaveWord } from './word.ts';
import { objectionsOf } from './objections.ts';
import { outOfReach } from './out-of-reach.ts';

/**
 * Puts a choice in force. Where it takes something back, erases the tracers of the services that lost their grant, leaves word of it
 * for the next page (`Withdrawn`, in session storage), and reloads. Answers whether the page is being reloaded. Never rejects once the choice holds.
 */
export async function change(handle: Handle, verdicts: Verdicts, method: Method, terminal: Terminal): Promise<boolean> {
  const before = handle.rules.services.map(([id]) => id).filter(id => handle.decide(id).run);
  const kept = verdicts.purposes.length ? {} : objectionsOf(handle); // refusing everything takes no objection back
  await choose(handle, { ...verdicts, services: { ...kept, ...verdicts.services } }, method);
  const lost = before.filter(id => !handle.decide(id).run);
  if (!lost.length) return false;
  const { reach, services } = await declared(handle);
  const { deleted, left } = await erase(handle, terminal, reach);
  const told: Withdrawn = { deleted, left: [...left.map(vendorIn(services)), ...outOfReach(services, lost)], back: [] };
  leaveWord(handle, told);
  terminal.onLeave(() => {
    // what still runs may write its farewell while the page goes
    const erasable = erasableNow(handle);
    eraseCookies(terminal, erasable);
    eraseStorage(handle.native.localStorage, 'local-storage', erasable);
    eraseStorage(handle.native.sessionStorage, 'session-storage', erasable);
  });
  handle.emit('withdraw', told);
  terminal.reload();
  return true;
}
