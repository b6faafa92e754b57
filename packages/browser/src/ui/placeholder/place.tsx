// One placeholder: its stand-in on the page, what its buttons do, and what is heard when the embed has loaded.
import type { Method } from '@assent/core';
import { render } from 'preact';
import { change } from '../../act/change.ts';
import { thisTerminal } from '../../act/this-terminal.ts';
import type { Handle, Held } from '../../handle.ts';
import { makeAnnouncer } from '../announcer.ts';
import { headingOf } from '../heading.ts';
import { inlineRoot } from '../inline-root.ts';
import type { Model } from '../model.ts';
import { draftService, makeDraft } from '../panel/draft.ts';
import { embed as styles } from '../styles/embed.ts';
import { embedOf } from './embed-of.ts';
import { Placeholder } from './Placeholder.tsx';
import { standIn } from './stand-in.ts';

export interface Placed {
  refit(): void;
  /** The embed is released: gives its place back. */
  release(): void;
}

/** `null` for an embed that is not meant to be seen. */
export function place(model: Model, { element, service, url }: Held): Placed | null {
  const { handle, notice, panel, say } = model;
  const embed = embedOf(element);
  const stand = embed && standIn(element, embed);
  if (!stand) return null;
  const { host } = stand;
  const address = addressOf(url ?? embed.dataset.src);
  const name = panel.services.find(({ id }) => id === service)?.name ?? address?.hostname ?? '';
  const reason = service && handle.decide(service).reason;
  const root = inlineRoot(host, notice, styles);
  const box = root.appendChild(document.createElement('div'));
  box.lang = notice.locale;
  box.dir = notice.dir;
  const announce = makeAnnouncer(root, handle.native.setTimeout);
  let pressed = false;

  const once = () => {
    pressed = true;
    handle.once(element);
  };
  const always = (input: Method['input']) => {
    pressed = true;
    void allow(handle, service as string, input);
  };
  render(
    <Placeholder
      say={say}
      type={/video|audio/.exec(embed.localName)?.[0]}
      name={name}
      url={address?.href}
      heading={headingOf(element, 'h3')}
      health={reason === 'health-context'}
      onOnce={once}
      onAlways={service && reason !== 'health-context' ? always : undefined}
    />,
    box,
  );

  return {
    refit: stand.refit,
    release() {
      render(null, box);
      stand.reveal();
      if (!pressed) return host.remove(); // granted elsewhere: the focus is elsewhere, too
      takeFocus(host, say('embed.loading', { service: name }));
      const loaded = () => announce(say('embed.loaded', { service: name }));
      for (const event of ['load', 'loadeddata']) embed.addEventListener(event, loaded, { once: true });
    },
  };
}

/** An address that is none is not shown. */
function addressOf(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : undefined;
}

/** The choice in force, with this service granted. */
function allow(handle: Handle, service: string, input: Method['input']): Promise<unknown> {
  const { purposes } = handle.rules;
  const needed = handle.rules.services.find(([id]) => id === service)?.[1].filter(id => purposes.includes(id)) ?? [];
  const draft = draftService(makeDraft(handle.choice(), purposes), { id: service, purposes: needed }, 'granted');
  const verdicts = { purposes: purposes.filter(id => draft.purposes[id] === 'granted'), services: draft.services };
  return change(handle, verdicts, { layer: 'placeholder', control: 'always', input, asked: false }, thisTerminal(handle));
}

/** The pressed button is gone; the next Tab has to lead into the embed (RGAA 7.3). */
function takeFocus(host: HTMLElement, label: string): void {
  host.tabIndex = -1;
  host.setAttribute('role', 'group');
  host.setAttribute('aria-label', label);
  host.focus({ preventScroll: true });
  host.addEventListener('blur', () => host.remove(), { once: true });
}
