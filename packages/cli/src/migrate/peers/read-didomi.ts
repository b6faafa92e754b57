// Didomi's configuration in the page (`window.didomiConfig`), or its `didomi_config.json`: vendors of its own list, of the IAB's and the site's own.
// https://developers.didomi.io/cmp/web-sdk/consent-notice/vendors-and-purposes
import type { PeerPurpose, PeerService, ReadPeer } from '../peer-config.ts';
import { list, number, type Plain, plain, text } from '../plain.ts';

export const readDidomi: ReadPeer = config => {
  const app = plain(config.app ?? config.website);
  const vendors = plain(app.vendors);
  const own = list(vendors.custom).map(plain);
  const essential = list(app.essentialPurposes).flatMap(id => text(id) ?? []);
  const languages = plain(config.languages);
  const duration = number(app.consentDuration);
  return {
    locales: [languages.default, ...list(languages.enabled)].flatMap((tag, i, all) => (text(tag) && all.indexOf(tag) === i ? [text(tag) as string] : [])),
    policy: text(app.privacyPolicyURL),
    purposes: list(app.customPurposes)
      .map(plain)
      .filter(({ id }) => text(id) && !essential.includes(text(id) as string))
      .map(purposeOf),
    services: [
      ...[...list(vendors.didomi), ...list(vendors.include)].flatMap(id => (text(id) ? [{ id: plainId(text(id) as string), labels: [], cookies: [] }] : [])),
      ...own.flatMap(vendor => serviceOf(vendor, essential)),
    ],
    days: duration && duration / 86_400, // seconds
    cookieDomain: text(plain(plain(config.cookies).group).customDomain),
    lost: [...lostOf(config, app, vendors), ...own.flatMap(lostOfVendor)],
  };
};

function purposeOf({ id, name, description }: Plain): PeerPurpose {
  const said = (texts: unknown) =>
    Object.fromEntries(Object.entries(plain(texts)).flatMap(([tag, value]) => (text(value) ? [[tag, text(value) as string]] : [])));
  const [title, short] = [said(name), said(description)];
  return { label: text(id) as string, ...(Object.keys(title).length && { title }), ...(Object.keys(short).length && { short }) };
}

/** `googleana-4TXnJigR` and `c:shop-chat` with what its console adds left out. */
const plainId = (id: string) => id.replace(/^(?:c|didomi|iab):/, '').replace(/-(?=[A-Za-z0-9]*[A-Z0-9])[A-Za-z0-9]{8}$/, '');

/** `cookies`, storing at all, says nothing of why where anything else does. */
const whyOf = (purposes: readonly string[]) => (purposes.length > 1 ? purposes.filter(purpose => purpose !== 'cookies') : purposes);

function serviceOf(vendor: Plain, essential: readonly string[]): PeerService[] {
  const [id, name] = [text(vendor.id), text(vendor.name)];
  const purposes = [...list(vendor.purposeIds), ...list(vendor.legIntPurposeIds)].flatMap(purpose => text(purpose) ?? []);
  const needed = purposes.length > 0 && purposes.every(purpose => essential.includes(purpose));
  const labels = needed ? ['necessary'] : whyOf([...new Set(purposes)].filter(purpose => !essential.includes(purpose)));
  return id ? [{ id: plainId(id), ...(name && { name }), labels, cookies: [] }] : [];
}

function lostOfVendor({ id, legIntPurposeIds }: Plain): string[] {
  return list(legIntPurposeIds).length ? [`${text(id)}: legitimate interest is no ground for storing or reading (L23); here it waits for consent.`] : [];
}

function lostOf(config: Plain, app: Plain, vendors: Plain): string[] {
  const iab = plain(vendors.iab);
  return [
    ...(iab.all === true || list(iab.include).length || list(vendors.iab).length
      ? ['Vendors of the IAB framework (TCF) are not carried: name those that the site has as "services".']
      : []),
    ...(Object.keys(vendors).length ? [] : ['Its vendors are kept in its console: name them as "services".']),
    ...(text(app.apiKey) ? ['"apiKey": nothing of its console is read; only what the page says is carried.'] : []),
    ...(config.notice === undefined && config.theme === undefined
      ? []
      : ['"notice", "theme": choose a layout and a theme under "notice"; both answers are drawn alike.']),
    ...(config.tagManager === undefined && config.integrations === undefined
      ? []
      : ['"tagManager", "integrations": Consent Mode and the vendors’ own calls follow from the declared services.']),
  ];
}
