// L30, L34, L37, L50 and L52: the way back, a notice that works, a word about Global Privacy Control, pages about health, the policy.
import { inAny } from '../../words/bilingual.ts';
import type { Found, Judge } from '../found.ts';
import type { Knowledge } from '../knowledge.ts';
import { requestEvidence } from '../say.ts';
import { allObserved, type Scanned, visitOf } from '../scanned.ts';

export const judgeSite: Judge = (scanned, knowledge) => [
  ...missing(scanned, knowledge),
  ...broken(scanned),
  ...wayBack(scanned),
  ...statement(scanned, knowledge),
  ...health(scanned, knowledge),
  ...identity(scanned),
];

function missing(scanned: Scanned, knowledge: Knowledge): readonly Found[] {
  const { site } = knowledge;
  const uses = allObserved(scanned, 'requests').some(({ url }) => {
    const { service, exempt } = knowledge.ofRequest(url);
    return service && !exempt;
  });
  if (!scanned.measured || scanned.notice || !(uses || (site && site.purposes.length > 0))) return [];
  return [
    {
      rule: 'L34',
      subject: 'notice',
      message: {
        en: 'expected a notice, since the site uses tracers that need consent, got none',
        fr: 'attendu : un bandeau, puisque le site utilise des traceurs qui demandent un consentement ; constaté : aucun',
      },
      fix: site
        ? { en: 'put the tag of Assent first in <head>', fr: 'placez la balise d’Assent en premier dans <head>' }
        : {
            en: 'assent init writes a site file for this site; its tag goes first in <head>',
            fr: 'assent init écrit un fichier pour ce site ; sa balise se place en premier dans <head>',
          },
      evidence: [],
    },
  ];
}

function broken(scanned: Scanned): readonly Found[] {
  const dead: readonly Found[] =
    scanned.notice && scanned.buttonsWork === false
      ? [
          {
            rule: 'L34',
            subject: 'buttons',
            message: {
              en: 'expected accept and refuse to do what they say at a click, got one that did not',
              fr: 'attendu : que accepter et refuser fassent au clic ce qu’ils disent ; constaté : l’un des deux ne le fait pas',
            },
            fix: {
              en: 'look for a script error, or for an element that covers the notice',
              fr: 'cherchez une erreur de script, ou un élément qui recouvre le bandeau',
            },
            evidence: [],
          },
        ]
      : [];
  const again = (['refuse', 'accept'] as const).filter(phase => visitOf(scanned, phase)?.askedAgain);
  return [
    ...dead,
    ...again.map(phase => ({
      rule: 'L34',
      subject: `asks again after ${phase === 'accept' ? 'accepting' : 'refusing'}`,
      message: {
        en: 'expected the choice to be kept, got the notice again on the next page',
        fr: 'attendu : que le choix soit conservé ; constaté : le bandeau revient à la page suivante',
      },
      fix: {
        en: 'store the choice; on Assent’s notice, look for a cookie that is refused (domain, https)',
        fr: 'conservez le choix ; sur le bandeau d’Assent, cherchez un cookie refusé (domaine, https)',
      },
      evidence: [],
    })),
  ];
}

function wayBack(scanned: Scanned): readonly Found[] {
  const visit = visitOf(scanned, 'withdraw');
  if (!scanned.notice || !visit?.answered?.done || visit.wayBack?.label !== null) return [];
  return [
    {
      rule: 'L30',
      subject: 'way back',
      message: {
        en: 'expected an entry by which the choice can be changed, got none on the page after accepting',
        fr: 'attendu : une entrée pour changer son choix ; constaté : aucune sur la page après l’acceptation',
      },
      fix: {
        en: 'put <a href="#assent">Cookies</a> into the footer of every page',
        fr: 'mettez <a href="#assent">Cookies</a> dans le pied de chaque page',
      },
      evidence: [],
    },
  ];
}

function statement({ gpcFile }: Scanned, { site }: Knowledge): readonly Found[] {
  if (!site || gpcFile === 'valid') return [];
  const wanted = '{"gpc": true, "lastUpdate": "…"}';
  return [
    {
      rule: 'L37',
      subject: '/.well-known/gpc.json',
      severity: 'note',
      message: {
        en: `expected ${wanted} as JSON, got ${gpcFile === 'missing' ? 'nothing' : 'something else'}`,
        fr: `attendu : ${wanted} en JSON ; constaté : ${gpcFile === 'missing' ? 'rien' : 'autre chose'}`,
      },
      fix: { en: 'serve the file that assent build writes', fr: 'servez le fichier qu’écrit assent build' },
      evidence: [],
    },
  ];
}

function health(scanned: Scanned, knowledge: Knowledge): readonly Found[] {
  if (knowledge.site?.context !== 'health') return [];
  return allObserved(scanned, 'requests').flatMap((request): readonly Found[] => {
    const { service } = knowledge.ofRequest(request.url);
    if (!service?.purposes.includes('advertising')) return [];
    const { id, name } = service;
    return [
      {
        rule: 'L50',
        subject: `request ${id}`,
        message: {
          en: `expected no advertising on a site about health, got ${name}`,
          fr: `attendu : aucune publicité sur un site de santé ; constaté : ${name}`,
        },
        fix: {
          en: `take ${name} off the site; no choice makes it lawful here`,
          fr: `retirez ${name} du site ; aucun choix ne le rend licite ici`,
        },
        evidence: [requestEvidence(request)],
      },
    ];
  });
}

function identity({ asksIdentity, says }: Scanned): readonly Found[] {
  if (asksIdentity === null) return [];
  return [
    {
      rule: 'L52',
      subject: 'policy',
      message: {
        en: `expected identity to be asked for in case of doubt only, got a policy that asks everybody: "${asksIdentity}"`,
        fr: `attendu : une pièce d’identité demandée en cas de doute seulement ; constaté : une politique qui la demande à tous : « ${asksIdentity} »`,
      },
      fix: {
        en: 'strike it from the policy, or ask only where there is reasonable doubt (GDPR article 12(6))',
        fr: 'supprimez cette demande, ou ne la faites qu’en cas de doute raisonnable (RGPD, article 12, paragraphe 6)',
      },
      evidence: says.policy ? [inAny(says.policy)] : [],
    },
  ];
}
