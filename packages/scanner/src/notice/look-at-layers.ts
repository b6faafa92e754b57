// Both layers of a notice on one screen, as they are drawn there, with a picture of each.
import type { Tab } from '../visit/tab.ts';
import type { VIEWPORTS } from '../visit/viewports.ts';
import { autoconsentTool } from './autoconsent.ts';
import { clickControl } from './click-control.ts';
import { findNotice, type FoundLayer, waitForNotice } from './find-notice.ts';
import type { AccessFault, LayerSeen } from './notice-seen.ts';
import { readAccess } from './read-access.ts';

export interface Picture {
  readonly name: 'desktop-1' | 'desktop-2' | 'phone-1' | 'phone-2';
  /** PNG, base64. */
  readonly png: string;
}

export interface LayersSeen {
  /** Every notice of the page, the topmost first; empty when none appeared. */
  readonly layers: readonly LayerSeen[];
  /** What the settings of the first show; `null` when it has none or they did not open. */
  readonly second: LayerSeen | null;
  /** Which tool's notice it is: `assent`, or autoconsent's name for it; looked for on the desktop only. */
  readonly tool: string | null;
  /** What keeps people from using it; looked for on the desktop only. */
  readonly access: readonly AccessFault[];
  readonly pictures: readonly Picture[];
}

/** `tab` has the page open and nobody has answered; afterwards its settings are open. `patience` = milliseconds for a notice to appear. */
export async function lookAtLayers(tab: Tab, device: keyof typeof VIEWPORTS, patience: number): Promise<LayersSeen> {
  const pictures: Picture[] = [];
  const shoot = async (layer: 1 | 2) => {
    const png = await tab.page.screenshot({ encoding: 'base64' }).catch(() => null);
    if (png) pictures.push({ name: `${device}-${layer}`, png });
  };
  const found = await waitForNotice(tab.session, patience);
  await shoot(1);
  const [first] = found?.layers ?? [];
  const known = () => (device === 'desktop' && first ? autoconsentTool(tab.page).catch(() => null) : null);
  const tool = found?.own ? 'assent' : await known();
  const access = first && device === 'desktop' ? await readAccess(tab, first).catch(() => []) : [];
  const second = first ? await openSettings(tab, first) : null;
  if (second) await shoot(2);
  return { layers: (found?.layers ?? []).map(plain), second, tool, access, pictures };
}

const plain = ({ text, controls, switches, fields }: LayerSeen): LayerSeen => ({ text, controls, switches, fields });

async function openSettings(tab: Tab, first: FoundLayer): Promise<LayerSeen | null> {
  const at = first.controls.findIndex(({ role }) => role === 'settings');
  if (at < 0 || !(await clickControl(tab.page, tab.session, first.frameId, first.at, at))) return null;
  for (let waited = 0; waited < 1600; waited += 100) {
    await new Promise(resolve => setTimeout(resolve, 100));
    const layers = (await findNotice(tab.session).catch(() => null))?.layers ?? [];
    // the settings are the notice that says more than the first layer did
    const second = layers.find(({ text, switches }) => text !== first.text && (switches.length > first.switches.length || text.length > first.text.length / 2));
    if (second) return plain(second);
  }
  return null;
}
