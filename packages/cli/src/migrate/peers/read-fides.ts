// Fides' configuration (`Fides.init({ … })`), or the answer of its API with the experiences of a site: its privacy notices, each with its cookies.
// https://github.com/ethyca/fides/blob/main/clients/fides-js/src/lib/consent-types.ts
import type { PeerPurpose, PeerService, ReadPeer } from '../peer-config.ts';
import { list, type Plain, plain, text } from '../plain.ts';

export const readFides: ReadPeer = config => {
  const experience = plain(config.experience ?? list(config.items)[0] ?? config);
  const shown = plain(experience.experience_config);
  const words = list(shown.translations).map(plain);
  const notices = list(experience.privacy_notices)
    .map(plain)
    .filter(notice => text(notice.notice_key) && notice.disabled !== true);
  const old = list(plain(config.consent).options).map(plain);
  return {
    locales: [...new Set(words.flatMap(({ language }) => text(language) ?? []))].filter(tag => /^[a-z]{2}(-[A-Z]{2})?$/.test(tag)),
    policy: [...words, shown].map(({ privacy_policy_url: url }) => text(url)).find(Boolean),
    purposes: [
      ...notices.filter(notice => !isNeeded(notice)).map(purposeOf),
      ...old.flatMap(({ fidesDataUseKey: key }) => (text(key) ? [{ label: text(key) as string }] : [])),
    ],
    services: notices.flatMap(servicesOf),
    lost: [...notices.flatMap(lostOfNotice), ...old.flatMap(lostOfOption), ...lostOf(experience, shown)],
  };
};

const isNeeded = ({ consent_mechanism: mechanism }: Plain) => mechanism === 'notice_only';

function purposeOf(notice: Plain): PeerPurpose {
  const said = (key: 'title' | 'description') =>
    Object.fromEntries(
      list(notice.translations)
        .map(plain)
        .flatMap(one => (text(one.language) && text(one[key]) ? [[text(one.language), text(one[key])]] : [])),
    ) as Record<string, string>;
  const [title, short] = [said('title'), said('description')];
  return { label: text(notice.notice_key) as string, ...(Object.keys(title).length && { title }), ...(Object.keys(short).length && { short }) };
}

/** It knows cookies, not who sets them: those of one host under one notice stand together. */
function servicesOf(notice: Plain): PeerService[] {
  const label = isNeeded(notice) ? 'necessary' : (text(notice.notice_key) as string);
  return list(notice.cookies)
    .map(plain)
    .flatMap(({ name, domain }) => {
      const [cookie, owner] = [text(name), text(domain)?.replace(/^\./, '')];
      return cookie ? [{ id: `${owner ?? 'site'} ${label}`, name: owner ?? 'TODO', labels: [label], cookies: [cookie] }] : [];
    });
}

function lostOfNotice({ notice_key: key, consent_mechanism: mechanism, default_preference: preference }: Plain): string[] {
  if (mechanism === 'opt_out') return [`${key}: it ran until somebody refused; that is a matter of "profiles" here.`];
  return mechanism === 'opt_in' && preference === 'opt_in' ? [`${key}: it was on before a choice (L02); here it waits.`] : [];
}

function lostOfOption({ fidesDataUseKey: key, default: on }: Plain): string[] {
  return on === true || plain(on).value === true ? [`${key}: it was on before a choice (L02); here it waits.`] : [];
}

function lostOf(experience: Plain, { layer1_button_options: buttons }: Plain): string[] {
  return [
    ...(buttons === 'acknowledge' ? ['"layer1_button_options": "acknowledge": refusing had no button (L10); here both answers have one.'] : []),
    ...(Object.keys(experience).some(key => key.startsWith('tcf_') && list(experience[key]).length)
      ? ['The IAB framework (TCF) is not carried: name the vendors that the site has as "services".']
      : []),
    'Its systems and their data uses stay in its account: name each vendor, with its country, under "services".',
  ];
}
