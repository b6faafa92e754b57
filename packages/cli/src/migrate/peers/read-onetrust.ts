// OneTrust's published file of a site's texts and cookies, as its script fetches it: `…/consent/<domain script>/<rule>/<language>.json`.
// https://developer.onetrust.com/onetrust/docs/javascript-api
import type { PeerPurpose, PeerService, ReadPeer } from '../peer-config.ts';
import { list, type Plain, plain, text } from '../plain.ts';

export const readOnetrust: ReadPeer = config => {
  const domain = plain(config.DomainData);
  const groups = list(domain.Groups)
    .map(plain)
    .filter(({ CustomGroupId }) => text(CustomGroupId));
  const locale = text(plain(domain.Language).Culture)?.split('-')[0];
  const language = locale && /^[a-z]{2}$/.test(locale) ? locale : undefined;
  return {
    locales: language ? [language] : [],
    purposes: groups.filter(group => !isAlways(group)).map(group => purposeOf(group, language)),
    services: groups.flatMap(servicesOf),
    lost: [
      ...groups.flatMap(({ GroupName, CustomGroupId, Status }) =>
        /^active$/i.test(text(Status) ?? '') ? [`${text(GroupName) ?? text(CustomGroupId)}: it was on before a choice (L02); here it waits.`] : [],
      ),
      ...(text(domain.ConsentModel) && !/opt-?in/i.test(text(domain.ConsentModel) ?? '')
        ? ['"ConsentModel": things ran until somebody refused; that is a matter of "profiles" here.']
        : []),
      'Its texts: the words of the notice are Assent’s own.',
    ],
  };
};

const isAlways = ({ Status }: Plain) => /always/i.test(text(Status) ?? '');

function purposeOf({ CustomGroupId, GroupName, GroupDescription }: Plain, language: string | undefined): PeerPurpose {
  const [title, short] = [text(GroupName), text(GroupDescription)];
  return {
    label: text(CustomGroupId) as string,
    ...(language && title && { title: { [language]: title } }),
    ...(language && short && { short: { [language]: short } }),
  };
}

/** Its own cookies are listed by name and host, others' below the host that sets them. */
function servicesOf(group: Plain): PeerService[] {
  const labels = [isAlways(group) ? 'necessary' : (text(group.CustomGroupId) as string)];
  const hosts = list(group.Hosts)
    .map(plain)
    .flatMap(({ HostName, Cookies }) => list(Cookies).map(cookie => ({ ...plain(cookie), Host: HostName }) as Plain));
  return [...list(group.FirstPartyCookies).map(plain), ...hosts].flatMap(({ Name, Host, Length, IsSession }) => {
    const [name, owner] = [text(Name), text(Host)];
    if (!name || !owner) return [];
    const days = IsSession === true ? 0 : Number(Length);
    return [{ id: `${owner} ${labels[0]}`, name: owner, labels, cookies: [name], ...(days > 0 && { lives: { [name]: `P${Math.round(days)}D` } }) }];
  });
}
