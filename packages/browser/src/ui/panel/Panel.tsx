// The preferences: a modal dialog in which every purpose, and within it every service, is refused or accepted.
import type { Control, Method, Verdict } from '@assent/core';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Verdicts } from '../../handle.ts';
import { type Announce, makeAnnouncer } from '../announcer.ts';
import { Button } from '../Button.tsx';
import type { Model } from '../model.ts';
import { servicesOf } from '../services-of.ts';
import { type Draft, draftPurpose, draftService, makeDraft } from './draft.ts';
import { ExemptGroup } from './ExemptGroup.tsx';
import { LockedGroup } from './LockedGroup.tsx';
import { PanelEnd } from './PanelEnd.tsx';
import { PurposeItem } from './PurposeItem.tsx';
import { Standing } from './Standing.tsx';

export interface PanelProps {
  readonly model: Model;
  /** Saves, and closes when that is done or reloads the page. */
  readonly onSave: (verdicts: Verdicts, control: Control, input: Method['input']) => void;
  /** Asks for the dialog to be closed without saving. */
  readonly onClose: () => void;
  /** The dialog is closed, whoever closed it. */
  readonly onClosed: () => void;
}

export function Panel({ model, onSave, onClose, onClosed }: PanelProps): JSX.Element {
  const { handle, notice, panel, say } = model;
  const purposes = model.purposes.map(({ id }) => id);
  const [draft, setDraft] = useState<Draft>(() => makeDraft(handle.choice() ?? { purposes: purposes.filter(handle.granted), services: {} }, purposes));
  const [changed, setChanged] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const announce = useRef<Announce>(() => undefined);
  useLayoutEffect(() => {
    const shown = dialog.current as HTMLDialogElement;
    announce.current = makeAnnouncer(shown, handle.native.setTimeout); // what is outside a modal dialog is silent
    shown.showModal();
    title.current?.focus();
  }, []);
  const redraft = (next: Draft) => {
    if (!changed) announce.current(say('panel.unsaved'));
    setChanged(true);
    setDraft(next);
  };
  const all = (granted: boolean): Verdicts => ({ purposes: granted ? purposes : [], services: {} });
  const drafted: Verdicts = { purposes: purposes.filter(id => draft.purposes[id] === 'granted'), services: draft.services };

  return (
    <dialog
      ref={dialog}
      class="panel"
      data-assent-part="panel"
      aria-labelledby="assent-panel-title"
      onClose={onClosed}
      onClick={event => event.target === dialog.current && onClose()}
    >
      <div class="scroller">
        <h2 id="assent-panel-title" tabIndex={-1} ref={title}>
          {say('panel.title', { site: panel.name })}
        </h2>
        <p>
          {say('panel.lead')} <a href={notice.href}>{say('panel.policy')}</a>
        </p>
        <Standing model={model} />
        <div class="pair" role="group" aria-label={say('panel.pair')}>
          <Button look="main" part="refuse" onPress={input => onSave(all(false), 'refuse-all', input)}>
            {notice.refuse}
          </Button>
          <Button look="main" part="accept" onPress={input => onSave(all(true), 'accept-all', input)}>
            {notice.accept}
          </Button>
        </div>
        <p class="muted">{say('panel.at-once')}</p>
        {model.purposes.map(purpose => (
          <PurposeItem
            key={purpose.id}
            model={model}
            purpose={purpose}
            services={servicesOf(model, purpose.id)}
            draft={draft}
            onPurpose={(verdict: Verdict) => redraft(draftPurpose(draft, purpose.id, verdict, panel.services))}
            onService={(service, verdict) => redraft(draftService(draft, service, verdict))}
          />
        ))}
        <ExemptGroup model={model} draft={draft} onService={(service, verdict) => redraft(draftService(draft, service, verdict))} />
        <LockedGroup model={model} />
        <PanelEnd model={model} announce={text => announce.current(text)} onWithdraw={input => onSave(all(false), 'withdraw', input)} />
      </div>
      <div class="foot">
        <Button look="main" part="save" onPress={input => onSave(drafted, 'save', input)}>
          {say('panel.save')}
        </Button>
        <Button look="plain" part="close" onPress={onClose}>
          {say('panel.close')}
        </Button>
        {changed && (
          <p class="muted" aria-hidden="true">
            {say('panel.unsaved')}
          </p>
        )}
      </div>
    </dialog>
  );
}
