// Renders the visitor's own page into an element, and keeps it true: after a choice, and when its proof has arrived.
import type { Submission } from '@assent/core';
import { render } from 'preact';
import { thisTerminal } from '../../act/this-terminal.ts';
import { withdraw } from '../../act/withdraw.ts';
import type { Handle } from '../../handle.ts';
import { completeReceipts } from '../../subject/complete-receipts.ts';
import { deliveryOf } from '../../subject/delivery.ts';
import { readHistory } from '../../subject/history.ts';
import { makeAnnouncer } from '../announcer.ts';
import { followChoice } from '../follow-choice.ts';
import { headingOf } from '../heading.ts';
import { inlineRoot } from '../inline-root.ts';
import { loadModel } from '../model.ts';
import { openPreferences } from '../panel/open-preferences.tsx';
import { placeOf } from '../root.ts';
import { disclosure } from '../styles/disclosure.ts';
import { number } from '../styles/number.ts';
import { receipt } from '../styles/receipt.ts';
import { Receipt } from './Receipt.tsx';

// How often to look whether the server has confirmed, while the page is in view
const LOOK_MS = 2000;
// How often to ask for proofs that are not there yet, on one page
const TRIES = 5;

export async function renderReceipt(handle: Handle, element: Element): Promise<void> {
  const model = await loadModel(handle);
  const root = inlineRoot(element, model.notice, number, disclosure, receipt);
  const place = placeOf(root, 'receipt');
  place.lang = model.notice.locale;
  place.dir = model.notice.dir;
  const announce = makeAnnouncer(root, handle.native.setTimeout);
  let looking = false;
  let tries = TRIES;

  const draw = () => {
    const history = readHistory(handle);
    render(
      <Receipt
        model={model}
        history={history}
        heading={headingOf(element, 'h3')}
        announce={announce}
        onChange={opener => void openPreferences(handle, opener)}
        onWithdraw={input => void withdraw(handle, { layer: 'preferences', control: 'withdraw', input, asked: false }, thisTerminal(handle))}
      />,
      place,
    );
    // the record of a choice is written and sent after the choice holds
    if (!looking && history.some(record => deliveryOf(handle, record) === 'pending')) look();
    else void complete(history);
  };
  const complete = async (history: readonly Submission[]) => {
    // a signed head follows within seconds; whoever looks much later finds the proof by asking for it
    if (tries-- > 0 && (await completeReceipts(handle, history))) look();
  };
  const look = () => {
    looking = true;
    handle.native.setTimeout(() => {
      looking = false;
      if (element.isConnected) draw();
    }, LOOK_MS);
  };
  followChoice(element, () => {
    draw();
    look();
  });
}
