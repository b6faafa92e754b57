// The configuration of vanilla-cookieconsent 3 (`CookieConsent.run({ … })`).
import type { PeerService, ReadPeer } from '../peer-config.ts';
import { cookieName, list, number, type Plain, plain, text } from '../plain.ts';

export const readVanillaCookieconsent: ReadPeer = config => {
  const categories = Object.entries(plain(config.categories)).map(([label, category]) => [label, plain(category)] as const);
  const translations = plain(plain(config.language).translations);
  const locales = Object.keys(translations).filter(tag => /^[a-z]{2}(-[A-Z]{2})?$/.test(tag));
  const asked = categories.filter(([, { readOnly }]) => readOnly !== true);
  const cookie = plain(config.cookie);
  return {
    locales,
    policy: undefined,
    purposes: asked.map(([label]) => ({ label, ...wordsOf(label, locales, translations) })),
    services: categories.flatMap(([label, category]) => servicesOf(category.readOnly === true ? 'necessary' : label, category)),
    days: number(cookie.expiresAfterDays),
    cookieDomain: text(cookie.domain),
    lost: [
      ...lostOf(config),
      ...asked.flatMap(([label, { enabled }]) => (enabled === true ? [`${label}: it was on before a choice (L02); here it waits.`] : [])),
    ],
  };
};

function wordsOf(label: string, locales: readonly string[], translations: Plain) {
  const sections = locales.map(tag => {
    const { preferencesModal } = plain(translations[tag]);
    return [
      tag,
      list(plain(preferencesModal).sections)
        .map(plain)
        .find(({ linkedCategory }) => linkedCategory === label),
    ] as const;
  });
  const said = (key: 'title' | 'description') =>
    Object.fromEntries(sections.flatMap(([tag, section]) => (text(section?.[key]) ? [[tag, text(section?.[key]) as string]] : [])));
  const [title, short] = [said('title'), said('description')];
  return { ...(Object.keys(title).length && { title }), ...(Object.keys(short).length && { short }) };
}

function servicesOf(label: string, category: Plain): PeerService[] {
  const services = Object.entries(plain(category.services));
  const cleared = list(plain(category.autoClear).cookies).flatMap(cookieName);
  return services.map(([id, given], index) => {
    const { label: written, cookies } = plain(given);
    const name = text(written);
    // cookies of the category are known for all of its services together: they are given to the first
    return { id, ...(name && { name }), labels: [label], cookies: [...list(cookies).flatMap(cookieName), ...(index ? [] : cleared)] };
  });
}

function lostOf(config: Plain): string[] {
  return [
    ...(config.mode === 'opt-out' ? ['"mode": "opt-out": things ran until somebody refused; that is a matter of "profiles" here.'] : []),
    ...(config.guiOptions === undefined ? [] : ['"guiOptions": choose a layout and a theme under "notice"; both answers are drawn alike.']),
    ...(config.disablePageInteraction === true ? ['"disablePageInteraction": here the page stays usable.'] : []),
    ...['onFirstConsent', 'onConsent', 'onChange', 'onModalShow', 'onModalHide', 'onModalReady'].flatMap(key =>
      config[key] === undefined ? [] : [`"${key}": its code is not carried; listen to assent.on("choice", …).`],
    ),
    ...(config.revision ? ['"revision": here a material change of the site file asks again by itself.'] : []),
  ];
}
