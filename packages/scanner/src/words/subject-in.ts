// The subject of a finding as a report shows it. The subject itself stays the same in every language: baselines and comparisons go by it.
import { type ReportLocale } from './bilingual.ts';

const FRENCH: readonly (readonly [pattern: RegExp, french: string])[] = [
  [/^(cookie .+) on (\S+)$/, '$1 sur $2'],
  [/^local storage (.+)$/, 'stockage local $1'],
  [/^session storage (.+)$/, 'stockage de session $1'],
  [/^database (.+)$/, 'base de données $1'],
  [/^service worker (.+)$/, 'service worker $1'],
  [/^request (\S+) as (\S+)$/, 'requête $1 (en fait $2)'],
  [/^request (.+)$/, 'requête $1'],
  [/^reads by (.+)$/, 'lectures par $1'],
  [/^canvas fingerprint by (.+)$/, 'empreinte par dessin, $1'],
  [/^fonts fingerprint by (.+)$/, 'empreinte par polices, $1'],
  [/^audio fingerprint by (.+)$/, 'empreinte sonore, $1'],
  [/^container (\S+) could load (.+)$/, 'le conteneur $1 peut charger $2'],
  [/^notice$/, 'bandeau'],
  [/^way back$/, 'retour au choix'],
  [/^buttons$/, 'boutons'],
  [/^asks again after refusing$/, 'redemande après un refus'],
  [/^asks again after accepting$/, 'redemande après une acceptation'],
  [/^gtag order$/, 'ordre des commandes gtag'],
  [/^(gcs|gcd) after refusal$/, '$1 après le refus'],
  [/^(gcs|gcd) after withdrawal$/, '$1 après le retrait'],
  [/^policy$/, 'politique de confidentialité'],
];

export function subjectIn(subject: string, locale: ReportLocale): string {
  if (locale === 'en') return subject;
  const [pattern, french] = FRENCH.find(([each]) => each.test(subject)) ?? [/^$/, ''];
  const said = subject.replace(pattern, french);
  return said.startsWith('cookie') ? said : said.replace(/^((?:stockage|base) .+) on (\S+)$/, '$1 sur $2');
}
