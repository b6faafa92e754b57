// A change of choice that is as effective as it says: what was granted and is not any more gets erased, and the page starts again (FR-24).
import type { Method, PanelTexts } from '@assent/core';
import type { Handle, Verdicts } from '../handle.ts';
import { choose } from './choose.ts';
import { erase } from './erase.ts';
import { eraseCookies } from './erase-cookies.ts';
import { eraseStorage } from './erase-storage.ts';
import { makeErasable } from './erasable.ts';
import type { Terminal, Withdrawn } from './erasure.ts';
import { outOfReach } from './out-of-reach.ts';

/**
 * Puts a choice in force. Where it takes something back, erases the tracers of the services that lost their grant, leaves word of it
 * for the next page (`Withdrawn`, in session storage), and reloads. Answers whether the page is being reloaded. Never rejects once the choice holds.
 */
export async function change(handle: Handle, verdicts: Verdicts, method: Method, terminal: Terminal): Promise<boolean> {
  const before = handle.rules.services.map(([id]) => id).filter(id => handle.decide(id).run);
  await choose(handle, verdicts, method);
  const lost = before.filter(id => !handle.decide(id).run);
  if (!lost.length) return false;
  const [erasure, services] = await Promise.all([erase(handle, terminal), declaredServices(handle)]);
  const vendorOf = (id: string) => services.find(service => service.id === id)?.vendor.name ?? id;
  const told: Withdrawn = {
    deleted: erasure.deleted,
    left: [...erasure.left.map(trace => ({ ...trace, vendor: vendorOf(trace.service) })), ...outOfReach(services, lost)],
  };
  leaveWord(handle, told);
  terminal.onLeave(() => {
    // what still runs may write its farewell while the page goes
    const erasable = makeErasable(handle);
    eraseCookies(terminal, erasable);
    eraseStorage(handle.native.localStorage, 'local-storage', erasable);
    eraseStorage(handle.native.sessionStorage, 'session-storage', erasable);
  });
  handle.emit('withdraw', told);
  terminal.reload();
  return true;
}

/** Without the texts (no network) the withdrawal stands; it is only told in less detail. */
async function declaredServices(handle: Handle): Promise<PanelTexts['services']> {
  const texts = await handle.texts<PanelTexts>(`${handle.locale}-panel`).catch(() => null);
  return texts?.services ?? [];
}

function leaveWord({ native, report, rules }: Handle, told: Withdrawn): void {
  try {
    native.sessionStorage?.setItem(`${rules.cookie.name}.withdrawn`, JSON.stringify(told));
  } catch (cause) {
    report({ code: 'withdrawal-untold', message: `expected session storage to take a note, got ${cause}; the withdrawal holds, the next page cannot list it` });
  }
}
