// Aliases: pages that were written for another consent tool say in its words what ours say in ours. Only in the gate of a site that names one.
import type { PeerAct, PeerAliases } from '@assent/core';
import { attempt } from './attempt.ts';
import type { Assent } from './api.ts';
import type { Tag } from './hold/mark.ts';
import { report } from './report.ts';
import { rules } from './state.ts';

/** Writes an element that another tool holds as ours would be written. What it says for itself alone stays. */
export function translate(tag: Tag): void {
  const isKnown = (name: string | undefined) => rules.services.some(([id]) => id === name);
  // others name services in our word, which may be none of the site's
  if (tag.dataset.purpose ?? isKnown(tag.dataset.service)) return;
  const peer = rules.aliases?.peers.find(({ held }) => tag.matches(held));
  const labels = peer && labelsOn(tag, peer);
  if (!labels?.length) return;
  const service = labels.find(isKnown);
  delete tag.dataset.service;
  if (service) tag.dataset.service = service;
  else tag.dataset.purpose = [...new Set(labels.map(purposeOf))].join(' ');
  const address = peer?.src
    ?.split(' ')
    .map(name => tag.getAttribute(name))
    .find(Boolean);
  if (address) tag.dataset.src = address;
  if (tag.localName === 'script') tag.setAttribute('type', 'text/plain'); // whatever keeps it from running today
}

function labelsOn(tag: Tag, { label, inClass }: PeerAliases): string[] {
  const written = inClass
    ? [...tag.className.matchAll(new RegExp(inClass, 'g'))].map(([, name]) => name ?? '')
    : (label ?? '').split(' ').flatMap(name => tag.getAttribute(name) ?? []);
  return written.flatMap(text => text.split(/[\s,|]+/)).flatMap(name => name.replace(/^(cookieyes-|c:)/, '') || []);
}

/** A name that means none of the site's purposes stays as it is: held, and reported. */
function purposeOf(label: string): string {
  return rules.aliases?.labels[label.toLowerCase()] ?? label.toLowerCase();
}

/** Answers triggers, calls and waits that were written for another tool. Each call is reported once, with what it is called here. */
export function answerPeers(assent: Assent): void {
  const act = (what: PeerAct) => void (what === 'open' ? assent.open('preferences') : assent[what]());
  for (const { opens, acts, calls, events } of rules.aliases?.peers ?? []) {
    const triggers: [string, PeerAct][] = [...(opens ? [[opens, 'open'] as [string, PeerAct]] : []), ...Object.entries(acts ?? {})];
    document.addEventListener(
      'click',
      event => {
        const hit = triggers.find(([selector]) => (event.target as Partial<Element>).closest?.(selector));
        if (!hit) return;
        event.preventDefault();
        act(hit[1]);
      },
      true,
    );
    for (const [path, what] of Object.entries(calls ?? {}))
      attempt(() => define(path.split('.'), () => (report('peer-call', `${path}: assent.${what}`), act(what))));
    for (const [name, when] of Object.entries(events ?? {})) assent.on('choice', () => fire(name, when));
  }
}

/** What the page has already is left alone. */
function define(path: readonly string[], call: () => void): void {
  const owner = path.slice(0, -1).reduce((holder, key) => (holder[key] ??= {}) as Record<string, unknown>, window as unknown as Record<string, unknown>);
  owner[path.at(-1) ?? ''] ??= call;
}

function fire(name: string, when: 'any' | 'given' | 'refused'): void {
  const { purposes } = rules;
  const page = (window as unknown as { readonly assent: Assent }).assent;
  if (when !== 'any' && (when === 'given') !== purposes.some(purpose => page.granted(purpose))) return;
  const [target, ...rest] = name.split(':');
  (target === 'document' ? document : window).dispatchEvent(new CustomEvent(rest.join(':'), { detail: page.choice }));
}
