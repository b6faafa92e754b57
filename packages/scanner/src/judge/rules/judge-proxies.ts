// TR009: a known vendor behind a name of the site, by its DNS alias or by the shape of what is asked of it.
import type { Bilingual } from '../../words/bilingual.ts';
import type { Found, Judge } from '../found.ts';
import { hostOf, requestEvidence } from '../say.ts';
import { allObserved } from '../scanned.ts';

// how vendors' own endpoints look on any host; path and query, since either alone is anybody's
const SHAPES: readonly (readonly [shape: RegExp, service: string])[] = [
  [/\/(?:g\/collect|collect)\?(?:.*&)?v=2&(?:.*&)?tid=G-/, 'google-analytics'],
  [/\/gtag\/js\?(?:.*&)?id=(?:G|AW|DC)-/, 'google-analytics'],
  [/\/gtm\.js\?(?:.*&)?id=GTM-/, 'google-tag-manager'],
  [/\/com\.snowplowanalytics\.snowplow\/tp2/, 'snowplow'],
  [/\/(?:matomo|piwik)\.php\?(?:.*&)?idsite=/, 'matomo'],
];

export const judgeProxies: Judge = (scanned, knowledge) => {
  const seen = new Map<string, Found>();
  for (const request of allObserved(scanned, 'requests')) {
    const host = hostOf(request.url);
    if (!knowledge.isOwn(host) || knowledge.ofRequest(request.url).declared) continue;
    const behind = scanned.aliases[host]?.map(name => knowledge.ofRequest(`https://${name}/`).service).find(Boolean);
    const shaped = SHAPES.find(([shape]) => shape.test(request.url))?.[1];
    const service = behind ?? knowledge.services.find(({ id }) => id === shaped);
    if (!service) continue;
    const names = scanned.aliases[host]?.join(' → ');
    const how: Bilingual = behind
      ? { en: `DNS leads ${host} to ${names}`, fr: `le DNS mène ${host} à ${names}` }
      : { en: `${host} answers as ${service.name} does`, fr: `${host} répond comme ${service.name}` };
    const { pathname } = new URL(request.url);
    const entry = `{"use":"${service.id}","match":["${host}${pathname === '/' ? '' : pathname}"]}`;
    const subject = `request ${host} as ${service.id}`;
    if (!seen.has(subject))
      seen.set(subject, {
        rule: 'TR009',
        subject,
        service: service.id,
        message: {
          en: `expected a host of the site to be the site's, got ${service.name} behind it`,
          fr: `attendu : qu’un hôte du site soit bien au site ; constaté : ${service.name} derrière lui`,
        },
        fix: { en: `declare it, so that it waits for its purposes: ${entry}`, fr: `déclarez-le, pour qu’il attende ses finalités : ${entry}` },
        evidence: [how, requestEvidence(request)],
      });
  }
  return [...seen.values()];
};
