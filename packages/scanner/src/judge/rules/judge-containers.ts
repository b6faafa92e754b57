// TR013: what a tag manager that nobody consented to could load. Possible, not seen: whether it does is its own affair.
import type { Found, Judge } from '../found.ts';
import { evidence, purposeWords } from '../say.ts';
import { servicesIn } from '../services-in.ts';
import { allObserved, observed } from '../scanned.ts';

export const judgeContainers: Judge = (scanned, knowledge) =>
  allObserved(scanned, 'containers').flatMap((container): readonly Found[] => {
    const { phase, moment, id, types } = container;
    const refused = phase === 'refuse' && moment === 'answered';
    if (phase !== 'before' && !refused) return [];
    // what was really loaded is told by other rules, and worse
    const met = new Set(observed(scanned, phase).requests.map(({ url }) => knowledge.ofRequest(url).service?.id));
    return servicesIn(container, knowledge)
      .filter(service => !met.has(service.id))
      .map(({ id: service, name, purposes }) => ({
        rule: 'TR013',
        subject: `container ${id} could load ${service}`,
        service,
        message: {
          en: `expected a tag manager to wait for consent, or to hold nothing that needs it, got ${id}, which could load ${name} (${purposes.join(', ')}) ${refused ? 'after the refusal' : 'before the choice'}`,
          fr: `attendu : un gestionnaire de balises qui attend le consentement, ou qui ne contient rien qui en demande un ; constaté : ${id}, qui peut charger ${name} (${purposeWords(purposes, 'fr')}) ${refused ? 'après le refus' : 'avant le choix'}`,
        },
        fix: {
          en: `hold the container until a choice is made, or give the tag of ${name} a consent check in the container and look at its triggers`,
          fr: `retenez le conteneur jusqu’au choix, ou donnez à la balise de ${name} une vérification du consentement dans le conteneur et revoyez ses déclencheurs`,
        },
        evidence: [
          evidence(container, { en: `${id} holds tags of the kinds ${types.join(', ')}`, fr: `${id} contient des balises des sortes ${types.join(', ')}` }),
        ],
      }));
  });
