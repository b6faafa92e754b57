// Klaro!'s configuration (`klaroConfig`), and that of Orejime 2, which began as the same.
import type { PeerConfig, PeerService, ReadPeer } from '../peer-config.ts';
import { cookieName, list, number, type Plain, plain, text } from '../plain.ts';

export const readKlaro: ReadPeer = config => {
  const services = [...list(config.services), ...list(config.apps)].map(plain);
  const translations = plain(config.translations);
  const locales = Object.keys(translations).filter(tag => /^[a-z]{2}(-[A-Z]{2})?$/.test(tag) && tag !== 'zz'); // its name for all languages
  const labels = [...new Set(services.flatMap(({ purposes }) => list(purposes).flatMap(name => text(name) ?? [])))];
  return {
    locales,
    policy: policyOf(config, translations),
    purposes: labels.map(label => ({ label, ...wordsOf(label, locales, translations) })),
    services: services.map(serviceOf),
    days: number(config.cookieExpiresAfterDays),
    cookieDomain: text(config.cookieDomain),
    lost: [...lostOf(config), ...services.flatMap(lostOfService)],
  };
};

function policyOf(config: Plain, translations: Plain): string | undefined {
  const given = config.privacyPolicy;
  return (
    text(given) ??
    text(plain(given).default) ??
    Object.values(translations)
      .map(words => text(plain(words).privacyPolicyUrl))
      .find(Boolean)
  );
}

function wordsOf(label: string, locales: readonly string[], translations: Plain): Pick<PeerConfig['purposes'][number], 'title' | 'short'> {
  const said = locales.map(tag => [tag, plain(plain(translations[tag]).purposes)[label]] as const);
  const titles = said.flatMap(([tag, words]) => ((text(words) ?? text(plain(words).title)) ? [[tag, text(words) ?? text(plain(words).title)] as const] : []));
  const shorts = said.flatMap(([tag, words]) => (text(plain(words).description) ? [[tag, text(plain(words).description)] as const] : []));
  return {
    ...(titles.length && { title: Object.fromEntries(titles) as Record<string, string> }),
    ...(shorts.length && { short: Object.fromEntries(shorts) as Record<string, string> }),
  };
}

function serviceOf(service: Plain): PeerService {
  const name = text(service.title);
  const labels = service.required === true ? ['necessary'] : list(service.purposes).flatMap(label => text(label) ?? []);
  return { id: text(service.name) ?? '', ...(name && { name }), labels, cookies: list(service.cookies).flatMap(cookieName) };
}

function lostOf(config: Plain): string[] {
  return [
    ...(config.default === true ? ['"default": true: every service was on before a choice (L02); here nothing is.'] : []),
    ...(config.hideDeclineAll === true ? ['"hideDeclineAll": refusing has to be as easy as accepting (L10); here it is.'] : []),
    ...(config.mustConsent === true ? ['"mustConsent": a modal that has to be answered; here the page stays usable.'] : []),
    ...(config.styling === undefined ? [] : ['"styling": choose a theme under "notice".']),
    ...(config.callback === undefined ? [] : ['"callback": listen to assent.on("choice", …).']),
  ];
}

function lostOfService(service: Plain): string[] {
  const name = text(service.name) ?? 'a service';
  return [
    ...(service.default === true ? [`${name}: it was on before a choice (L02); here it waits.`] : []),
    ...(service.optOut === true ? [`${name}: it ran until somebody objected; here it waits, unless a profile says otherwise.`] : []),
    ...['callback', 'onAccept', 'onDecline', 'onInit'].flatMap(key =>
      service[key] === undefined ? [] : [`${name}: the code in "${key}" is not carried; start it with assent.when("${name}").`],
    ),
  ];
}
