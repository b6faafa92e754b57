// Axeptio's published file of a project (`https://client.axept.io/PROJECT.json`), or the settings that a page hands to it (`axeptioSettings`).
// https://developers.axeptio.eu/sdk/integration-du-sdk
import type { PeerPurpose, PeerService, ReadPeer } from '../peer-config.ts';
import { list, number, type Plain, plain, text } from '../plain.ts';

export const readAxeptio: ReadPeer = config => {
  const versions = list(config.cookies).map(plain);
  const steps = versions.flatMap(version =>
    list(version.steps)
      .map(plain)
      .map(step => ({ step, language: text(version.language)?.slice(0, 2) })),
  );
  const asking = steps.filter(({ step }) => text(step.name) && list(step.vendors).length);
  return {
    locales: [...new Set(versions.flatMap(({ language }) => text(language)?.slice(0, 2) ?? []))],
    policy: undefined,
    purposes: [...new Set(asking.map(({ step }) => text(step.name) as string))].map(label => purposeOf(label, asking)),
    services: asking.flatMap(({ step }) =>
      list(step.vendors)
        .map(plain)
        .flatMap(vendor => serviceOf(vendor, text(step.name) as string)),
    ),
    days: number(config.userCookiesDuration),
    cookieDomain: text(config.userCookiesDomain),
    lost: lostOf(config, versions),
  };
};

/** The same step in each language of the project. */
function purposeOf(label: string, asking: readonly { readonly step: Plain; readonly language: string | undefined }[]): PeerPurpose {
  const said = (key: 'title' | 'message') =>
    Object.fromEntries(
      asking.flatMap(({ step, language }) => (language && text(step.name) === label && text(step[key]) ? [[language, text(step[key]) as string]] : [])),
    );
  const [title, short] = [said('title'), said('message')];
  return { label, ...(Object.keys(title).length && { title }), ...(Object.keys(short).length && { short }) };
}

function serviceOf({ name, title }: Plain, label: string): PeerService[] {
  const [id, called] = [text(name), text(title)];
  return id ? [{ id: id.replace(/_/g, '-'), ...(called && { name: called }), labels: [label], cookies: [] }] : [];
}

function lostOf(config: Plain, versions: readonly Plain[]): string[] {
  const project = text(config.clientId);
  const names = versions.flatMap(({ name, identifier }) => text(name) ?? text(identifier) ?? []);
  return [
    ...(versions.length
      ? []
      : [`Its vendors are in the project’s own file: save https://client.axept.io/${project ?? 'PROJECT'}.json and migrate that as well.`]),
    ...(names.length > 1 ? [`Versions ${names.join(', ')}: put together here; write a site file for each where they were for different sites.`] : []),
    ...(['jsonCookieName', 'authorizedVendorsCookieName', 'allVendorsCookieName'].some(key => config[key] !== undefined)
      ? ['Cookies under names of the site’s own: only "axeptio_cookies" is looked for ("formerly").']
      : []),
    ...(config.googleConsentMode === undefined ? [] : ['"googleConsentMode": Consent Mode follows from the declared services of Google.']),
    ...(config.triggerGTMEvents === undefined ? [] : ['"triggerGTMEvents": start triggers by the dataLayer event of Assent.']),
    'Its texts: the words of the notice are Assent’s own.',
  ];
}
