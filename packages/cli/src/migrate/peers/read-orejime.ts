// Orejime's configuration: version 3 has purposes, which may stand in groups; version 2 has apps, as Klaro! had.
import type { PeerPurpose, PeerService, ReadPeer } from '../peer-config.ts';
import { cookieName, list, number, type Plain, plain, text } from '../plain.ts';
import { readKlaro } from './read-klaro.ts';

export const readOrejime: ReadPeer = config => {
  if (config.apps !== undefined) return readKlaro(config);
  const locale = text(config.lang) ?? 'fr';
  const leaves = list(config.purposes).map(plain).flatMap(flatten);
  const cookie = plain(config.cookie);
  return {
    locales: [locale],
    policy: text(config.privacyPolicyUrl),
    purposes: leaves.filter(({ isMandatory }) => isMandatory !== true).map(purpose => purposeOf(purpose, locale)),
    services: leaves.flatMap(serviceOf),
    days: number(cookie.duration),
    cookieDomain: text(cookie.domain),
    lost: [
      ...leaves.flatMap(({ id, default: on }) => (on === true ? [`${text(id)}: it was on before a choice (L02); here it waits.`] : [])),
      ...leaves.flatMap(({ id, isExempt }) =>
        isExempt === true ? [`${text(id)}: called exempt; attest the twelve conditions under "exempt" of its service.`] : [],
      ),
      ...(config.forceModal === true ? ['"forceModal": here the page stays usable.'] : []),
      ...(config.translations === undefined ? [] : ['"translations": the words of the notice are Assent’s own.']),
    ],
  };
};

function flatten(purpose: Plain): Plain[] {
  const inner = list(purpose.purposes).map(plain);
  return inner.length ? inner.flatMap(flatten) : [purpose];
}

function purposeOf(purpose: Plain, locale: string): PeerPurpose {
  const [title, short] = [text(purpose.title), text(purpose.description)];
  return { label: text(purpose.id) ?? '', ...(title && { title: { [locale]: title } }), ...(short && { short: { [locale]: short } }) };
}

// it knows no services: a purpose that names cookies is one
function serviceOf(purpose: Plain): PeerService[] {
  const cookies = list(purpose.cookies).flatMap(cookieName);
  const id = text(purpose.id) ?? '';
  return cookies.length
    ? [{ id, labels: [purpose.isMandatory === true ? 'necessary' : id], cookies, ...(text(purpose.title) && { name: text(purpose.title) as string }) }]
    : [];
}
