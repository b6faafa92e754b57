// The exact fix: the tag to paste, or the entry to add to the site file.
import type { TracerKind } from '@assent/core';
import type { RequestSeen } from '../observation/observation.ts';
import { bareAddress } from '../visit/bare-address.ts';
import type { Bilingual } from '../words/bilingual.ts';
import type { Identity } from './knowledge.ts';
import { hostOf } from './say.ts';

const ELEMENTS: Readonly<Record<string, (held: string, url: string) => string>> = {
  Script: (held, url) => `<script type="text/plain" ${held} data-src="${url}"></script>`,
  Document: (held, url) => `<iframe ${held} data-src="${url}"></iframe>`,
  Image: (held, url) => `<img ${held} data-src="${url}" alt="">`,
  Stylesheet: (held, url) => `<link rel="stylesheet" ${held} data-href="${url}">`,
};

/** The held form of a tag that stands in the HTML. */
export function heldTag({ type, url }: Pick<RequestSeen, 'type' | 'url'>, { service }: Identity): string {
  const held = service ? `data-purpose="${service.purposes[0] ?? 'advertising'}" data-service="${service.id}"` : 'data-purpose="PURPOSE"';
  const draw = ELEMENTS[type] ?? ELEMENTS.Script;
  // a script without its query (`?id=G-…`) is another script; what a page writes into other addresses may be about its visitor
  const address = type === 'Script' ? (url.split('#', 1)[0] as string) : bareAddress(url);
  return (draw as (held: string, url: string) => string)(held, address.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
}

/** What to add to `services` so that the gate holds it. */
export function declareFix({ service, declared, entity }: Identity, host: string): Bilingual {
  if (service && declared)
    return {
      en: `it is declared as "${service.id}"; hold the tag that loads it (the tag of Assent first in <head>, or its markup held)`,
      fr: `il est déclaré sous "${service.id}" ; retenez la balise qui le charge (la balise d’Assent en premier dans <head>, ou la balise elle-même retenue)`,
    };
  if (service) {
    const purposes = `"${service.purposes.join('", "')}"`;
    return {
      en: `add "${service.id}" to services in assent.config.json, and the gate holds it for ${purposes}`,
      fr: `ajoutez "${service.id}" à services dans assent.config.json : il sera retenu pour ${purposes}`,
    };
  }
  const entry = entryFor(host, entity);
  return {
    en: `if the site needs it, declare it in assent.config.json: ${entry}; if not, remove it`,
    fr: `si le site en a besoin, déclarez-le dans assent.config.json : ${entry} ; sinon, retirez-le`,
  };
}

/** A service entry with what is known of it; `TODO` = what the site's owner knows. */
export function entryFor(
  host: string,
  entity: string | undefined,
  tracers: readonly { readonly name: string; readonly kind: TracerKind; readonly retention: string }[] = [],
): string {
  const id = host
    .replace(/^www\./, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .toLowerCase()
    .slice(0, 40)
    .replace(/-$/, '');
  return JSON.stringify({
    id,
    name: entity ?? host,
    vendor: { name: entity ?? 'TODO', country: 'TODO' },
    purposes: ['TODO'],
    match: [hostOf(`https://${host}`)],
    tracers,
  });
}
