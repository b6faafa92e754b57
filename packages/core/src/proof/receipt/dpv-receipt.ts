// The receipt as linked data: ISO/IEC TS 27560 in W3C DPV terms (law-and-standards §3.6), with the proof inside, so that every fact of it can be checked.
import { canonicalize } from '../../canonical.ts';
import type { ConsentRecord } from '../../record.ts';
import type { Controller } from '../../site.ts';
import { ProofError } from '../proof-error.ts';
import { type Documents, fittingDocuments } from './documents.ts';
import { CONTEXT, purposeTerm, stateTerm } from './dpv-terms.ts';

const SCHEMA = 'https://w3id.org/dpv/schema/dpv-27560';
const PROOF = 'assent:proof';
const DOCUMENTS = 'assent:documents';

/**
 * JSON-LD of a record and its proof, the text of a `.tlog-proof` file. The same input gives the same document: `verifyReceipt` makes it again
 * from the proven record and compares. Of `documents`, those that the record does not name are left out.
 */
export async function toDpvReceipt(record: ConsentRecord, proof: string, documents: Documents = {}): Promise<object> {
  const { controller, vendors } = await fittingDocuments(record, documents);
  const publisher = controller ? partyOf(controller) : { '@id': `urn:sha256:${record.controller}`, '@type': 'dpv:DataController' };
  return {
    '@context': CONTEXT,
    '@id': `assent:receipt:${record.id}`,
    '@type': 'dpv:ConsentReceipt',
    'dct:identifier': record.id,
    'dct:conformsTo': `${SCHEMA}#receipt`,
    'dct:created': record.received,
    'dct:publisher': publisher,
    'schema:recipient': 'dpv:DataSubject',
    'dpv:hasRecordOfActivity': {
      ...recordOf(record, controller),
      'dpv:hasDataController': publisher,
      'dpv:hasRecipient': vendors
        ? [...new Set(vendors.map(({ name }) => name))].map(name => ({ '@type': 'dpv:Recipient', 'schema:name': name }))
        : { '@id': `urn:sha256:${record.vendors}` },
    },
    [DOCUMENTS]: { ...(controller && { controller }), ...(vendors && { vendors }) },
    [PROOF]: proof,
  };
}

/** The proof inside a JSON-LD receipt, `null` where the text is no JSON at all. Throws a ProofError `malformed` for JSON without one. */
export function proofInside(text: string): string | null {
  if (!/^\s*\{/.test(text)) return null;
  const proof = parse(text)?.[PROOF];
  if (typeof proof !== 'string') throw new ProofError('malformed', `expected a receipt with its proof in "${PROOF}"`);
  return proof;
}

/** Whether a JSON-LD receipt says what the record says, and nothing else. White space and the order of keys do not count. */
export async function sameFacts(text: string, record: ConsentRecord, proof: string): Promise<boolean> {
  const document = parse(text);
  return canonicalize(document) === canonicalize(await toDpvReceipt(record, proof, (document?.[DOCUMENTS] ?? {}) as Documents));
}

function recordOf(record: ConsentRecord, controller: Controller | undefined) {
  const { id, subject, purposes, services, event, at, received, expires, locale, version, method, signals, scope, supersedes } = record;
  return {
    '@id': `assent:record:${id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': id,
    'dct:conformsTo': `${SCHEMA}#record-eu-gdpr`,
    'schema:schemaVersion': record.schema,
    'dct:language': locale,
    ...(supersedes && { 'dct:replaces': `assent:record:${supersedes}` }),
    'dpv:hasDataSubject': { '@id': `assent:subject:${subject}`, '@type': 'dpv:DataSubject' },
    'dpv:hasJurisdiction': `loc:${(controller?.country ?? record.profile).toUpperCase()}`,
    'dpv:hasApplicableLaw': 'eu-gdpr:GDPR',
    'dpv:hasNotice': { '@type': 'dpv:ConsentNotice', 'dct:identifier': `urn:sha256:${version.notice}`, 'dct:isPartOf': `urn:sha256:${version.site}` },
    // sorted, as in the canonical record: the same document, wherever the record comes from
    'dpv:hasProcess': Object.entries(purposes)
      .sort()
      .map(([purpose, verdict]) => ({
        '@type': 'dpv:Process',
        'dpv:hasPurpose': { '@id': `assent:purpose:${purpose}`, '@type': purposeTerm(purpose) },
        'dpv:hasPersonalData': 'dpv:PseudonymisedData',
        // what an opt-out profile let run rested on nobody's consent
        'dpv:hasLegalBasis': record.basis[purpose] === 'opt-out' ? 'assent:opt-out' : 'eu-gdpr:A6-1-a',
        'dpv:hasConsentStatus': stateTerm(event, verdict),
      })),
    'assent:services': services,
    'assent:event': event,
    'dpv:isIndicatedAtTime': at,
    'dpv:isIndicatedBy': `assent:subject:${subject}`,
    'dpv:hasIndicationMethod': `${method.control} in ${method.layer} by ${method.input}${method.from ? `, from ${method.from}` : ''}${signals.gpc ? `, with Global Privacy Control${signals.source ? ` told by the ${signals.source}` : ''}` : ''}`,
    'assent:scope': scope,
    'assent:received': received,
    'dct:valid': expires,
    'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', ...(controller && { 'foaf:page': controller.policy }) },
    'dpv:hasRight': ['eu-gdpr:A7-3', 'eu-gdpr:A15', 'eu-gdpr:A17', 'eu-gdpr:A77'],
  };
}

const partyOf = ({ name, address, contact, country }: Controller) => ({
  '@type': 'dpv:DataController',
  'schema:name': name,
  'schema:address': address,
  'schema:email': contact,
  'dpv:hasLocation': `loc:${country}`,
});

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  } catch {
    throw new ProofError('malformed', 'expected JSON');
  }
}
