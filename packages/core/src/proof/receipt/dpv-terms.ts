// Terms of the W3C Data Privacy Vocabulary (DPV 2) for what Assent calls purposes and events.
import type { Verdict } from '../../choice.ts';
import type { EventKind } from '../../event.ts';

/** Prefixes of the JSON-LD documents. */
export const CONTEXT = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  loc: 'https://w3id.org/dpv/loc#',
  schema: 'https://schema.org/',
  assent: 'urn:assent:',
};

const PURPOSES: Readonly<Record<string, string>> = {
  preferences: 'dpv:ServicePersonalisation',
  audience: 'dpv:ServiceUsageAnalytics',
  media: 'dpv:ServiceProvision',
  advertising: 'dpv:PersonalisedAdvertising',
};

/** The class of a purpose; the site's own purposes are just purposes. */
export const purposeTerm = (id: string): string => PURPOSES[id] ?? 'dpv:Purpose';

/** The state of consent for one purpose after an event. */
export function stateTerm(event: EventKind, verdict: Verdict): string {
  if (verdict === 'granted') return event === 'renewed' ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven';
  return event === 'withdrawn' ? 'dpv:ConsentWithdrawn' : event === 'expired' ? 'dpv:ConsentExpired' : 'dpv:ConsentRefused';
}
