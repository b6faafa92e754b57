// Cookiebot's answer of its data API, saved as JSON: the cookies that its last scan found, each with the category that they were given.
// https://support.cookiebot.com/hc/en-us/articles/360006346473-Extracting-cookie-information-via-API
import type { PeerService, ReadPeer } from '../peer-config.ts';
import { list, type Plain, plain, text } from '../plain.ts';

/** By its number; 5 = unclassified, which nobody has decided about. */
const CATEGORIES: Readonly<Record<string, string>> = { '1': 'necessary', '2': 'preferences', '3': 'statistics', '4': 'marketing' };

export const readCookiebot: ReadPeer = config => {
  const found = list(config.cookies).map(plain);
  const cookies = found.filter(isCookie);
  const culture = text(config.culture);
  return {
    locales: culture && /^[a-z]{2}$/.test(culture) ? [culture] : [],
    purposes: [...new Set(cookies.flatMap(({ Category }) => CATEGORIES[String(Category)] ?? []))].map(label => ({ label })),
    services: cookies.flatMap(serviceOf),
    lost: [
      ...cookies.flatMap(({ Name, Category }) =>
        CATEGORIES[String(Category)] ? [] : [`${text(Name)}: unclassified there; it waits for advertising until you say what it is for.`],
      ),
      ...found
        .filter(tracker => !isCookie(tracker))
        .map(({ Name, TrackerTypeName }) => `${text(Name)} (${text(TrackerTypeName)}): no cookie; declare it with its service.`),
      'The words of its dialog: they are kept in its vendor’s account.',
    ],
  };
};

const isCookie = ({ TrackerTypeName }: Plain) => TrackerTypeName === undefined || TrackerTypeName === 'HTTP Cookie';

function serviceOf({ Name, NamePattern, Provider, Category, ExpireDays, Persistent }: Plain): PeerService[] {
  const name = text(NamePattern) ?? text(Name);
  const owner = text(Provider);
  if (!name || !owner) return [];
  const label = CATEGORIES[String(Category)];
  const days = Persistent === '0' ? 0 : Number(ExpireDays);
  return [
    {
      id: `${owner} ${label ?? 'unclassified'}`,
      name: owner,
      labels: label ? [label] : [],
      cookies: [name],
      ...(days > 0 && { lives: { [name]: `P${Math.round(days)}D` } }),
    },
  ];
}
