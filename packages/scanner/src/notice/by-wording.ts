// Answers a notice as a person does who reads its buttons.
import type { Tab } from '../visit/tab.ts';
import { clickControl } from './click-control.ts';
import { findNotice, waitForNotice } from './find-notice.ts';

const LAYERS = 3;

/**
 * Looks for the answer among the controls of the notice, then behind its settings, at most three layers deep; where nothing refuses, saving with every
 * switch off does. Answers the clicks that it took, `null` when there was no way. `patience` = milliseconds for a notice to appear.
 */
export async function byWording(tab: Tab, answer: 'accept' | 'refuse', patience: number): Promise<number | null> {
  const first = await waitForNotice(tab.session, patience);
  if (!first) return null;
  const tried = new Set<string>();
  for (let clicks = 0; clicks < LAYERS; clicks++) {
    const layers = (await findNotice(tab.session))?.layers ?? [];
    const click = async (role: string) => {
      for (const layer of layers)
        for (const [at, control] of layer.controls.entries())
          if (
            control.role === role &&
            (role !== 'settings' || !tried.has(control.label)) &&
            (await clickControl(tab.page, tab.session, layer.frameId, layer.at, at))
          ) {
            tried.add(control.label);
            await new Promise(resolve => setTimeout(resolve, 300));
            return true;
          }
      return false;
    };
    if (await click(answer)) return clicks + 1;
    const on = layers.flatMap(({ switches }) => switches).filter(item => item.on && !item.fixed).length;
    if (clicks > 0 && answer === 'refuse' && on === 0 && (await click('save'))) return clicks + 1;
    if (!(await click('settings'))) return null;
  }
  return null;
}
