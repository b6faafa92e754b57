// c15t's options: what a page queues before its tag (`c15t.push(['config', …])`), or the object that an app hands to it.
// https://c15t.com/docs/frameworks/html/configuration
import type { PeerService, ReadPeer } from '../peer-config.ts';
import { list, number, type Plain, plain, text } from '../plain.ts';

export const readC15t: ReadPeer = config => {
  const vendors = list(config.vendors).map(plain);
  const scripts = list(config.scripts).map(plain);
  const storage = plain(config.storageConfig);
  const labels = [...list(config.consentCategories), ...[...vendors, ...scripts].map(({ category }) => category)].flatMap(label => text(label) ?? []);
  return {
    locales: Object.keys(plain(plain(config.translations).translations)).filter(tag => /^[a-z]{2}(-[A-Z]{2})?$/.test(tag)),
    policy: policyOf(config),
    purposes: [...new Set(labels)].filter(label => label !== 'necessary').map(label => ({ label })),
    services: [...vendors, ...scripts.filter(({ id }) => !vendors.some(vendor => vendor.id === id))].flatMap(serviceOf),
    days: number(storage.defaultExpiryDays),
    cookieDomain: text(storage.defaultDomain),
    lost: [
      ...(config.enabled === false ? ['"enabled": false: everything ran without a choice (L02); here it waits.'] : []),
      ...(storage.crossSubdomain === true ? ['"crossSubdomain": name the domain that shares the choice: "choice.cookie.domain".'] : []),
      ...scripts.flatMap(script =>
        ['callbackOnly', 'onBeforeLoad', 'onLoad', 'onConsentChange', 'onError', 'textContent'].flatMap(key =>
          script[key] === undefined ? [] : [`${text(script.id)}: "${key}" is not carried; write the vendor’s own tag in the page, where it waits.`],
        ),
      ),
      ...(config.networkBlocker === undefined ? [] : ['"networkBlocker": the hosts of every declared service are held here by themselves.']),
      ...(config.ui === undefined && config.theme === undefined ? [] : ['"ui": choose a layout and a theme under "notice".']),
    ],
  };
};

function policyOf(config: Plain): string | undefined {
  return text(plain(plain(config.legalLinks).privacyPolicy).href);
}

function serviceOf({ id, name, category }: Plain): PeerService[] {
  const label = text(category);
  const called = text(id);
  const title = text(name);
  return called ? [{ id: called, ...(title && { name: title }), labels: label ? [label] : [], cookies: [] }] : [];
}
