// Answers a notice as a person does who reads its buttons.
import type { Tab } from '../visit/tab.ts';
import { clickControl } from './click-control.ts';
import { findNotice, type FoundLayer, waitForNotice } from './find-notice.ts';
import { flipSwitch } from './flip-switch.ts';

const LAYERS = 3;
const STEP = 200;
// settings that are still there after so long stay: they have to be saved
const CLOSES_WITHIN = 800;
// the switch that flips all the others is tried first
const ALL = /\b(?:all|tou[ts]|toutes|alle|todo|todas?|todos|tutt[ei])\b/i;
const MOST_SWITCHES = 40;

/**
 * Looks for the answer among the controls of the notice, then behind its settings, at most three layers deep; where nothing refuses, saving with every
 * switch off does, and they are flipped where they are on. Answers the clicks that it took, `null` when there was no way. `patience` = milliseconds for a
 * notice to appear.
 */
export async function byWording(tab: Tab, answer: 'accept' | 'refuse', patience: number): Promise<number | null> {
  const first = await waitForNotice(tab.session, patience);
  if (!first) return null;
  const tried = new Set<string>();
  for (let clicks = 0; clicks < LAYERS; clicks++) {
    const layers = await layersOn(tab);
    const click = async (role: string) => {
      for (const layer of layers)
        for (const [at, control] of layer.controls.entries())
          if (
            control.role === role &&
            (role !== 'settings' || !tried.has(control.label)) &&
            (await clickControl(tab.page, tab.session, layer.frameId, layer.at, at))
          ) {
            tried.add(control.label);
            await pause(300);
            return true;
          }
      return false;
    };
    if (await click(answer)) return clicks + 1 + Number(await saveWhatStays(tab));
    if (clicks > 0 && answer === 'refuse' && onIn(layers).length === 0 && (await click('save'))) return clicks + 1;
    if (await click('settings')) continue;
    const flipped = answer === 'refuse' ? await flipAllOff(tab) : 0;
    return flipped > 0 && (await click('save')) ? clicks + flipped + 1 : null;
  }
  return null;
}

const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time));

const layersOn = async (tab: Tab): Promise<readonly FoundLayer[]> => (await findNotice(tab.session).catch(() => null))?.layers ?? [];

const onIn = (layers: readonly FoundLayer[]) =>
  layers.flatMap(layer => layer.switches.flatMap((item, toggle) => (item.on && !item.fixed ? [{ layer, toggle, label: item.label }] : [])));

/** Answers the flips that it took. */
async function flipAllOff(tab: Tab): Promise<number> {
  for (let flips = 0; flips < MOST_SWITCHES; flips++) {
    const on = onIn(await layersOn(tab));
    const next = on.find(({ label }) => ALL.test(label)) ?? on[0];
    if (!next) return flips;
    if (!(await flipSwitch(tab.session, next.layer.frameId, next.layer.at, next.toggle))) return 0;
    await pause(100);
  }
  return 0;
}

/** Some settings set their switches at an answer, stay open, and keep nothing until they are saved. Answers whether these were. */
async function saveWhatStays(tab: Tab): Promise<boolean> {
  for (let waited = 0; ; waited += STEP) {
    const layer = (await layersOn(tab)).find(({ switches, controls }) => switches.length > 0 && controls.some(({ role }) => role === 'save'));
    if (!layer) return false;
    if (waited >= CLOSES_WITHIN) {
      const save = layer.controls.findIndex(({ role }) => role === 'save');
      return clickControl(tab.page, tab.session, layer.frameId, layer.at, save);
    }
    await pause(STEP);
  }
}
