// The receipt for other tools: what ISO/IEC TS 27560 and Kantara ask for is there, and documents only where the record names them.
import { fittingDocuments, toDpvReceipt, toKantaraReceipt } from '@assent/core/proof';
import { expect, test } from 'vitest';
import { panelSite } from '../../../../demo/gallery/panel-site.ts';
import { makeRecord, SUBJECT } from '../../../helpers/receipts.ts';

const DOCUMENTS = { controller: panelSite.controller, vendors: panelSite.services.map(({ vendor }) => vendor) };

// law-and-standards §3.6: field of ISO/IEC TS 27560 → where it stands in the document
const FIELDS: readonly (readonly [field: string, path: string, value: unknown])[] = [
  ['schema_version', 'dct:conformsTo', 'https://w3id.org/dpv/schema/dpv-27560#receipt'],
  ['receipt_id', 'dct:identifier', makeRecord(5).id],
  ['record_id', 'dpv:hasRecordOfActivity.dct:identifier', makeRecord(5).id],
  ['pii_principal_id', 'dpv:hasRecordOfActivity.dpv:hasDataSubject.@id', `assent:subject:${SUBJECT}`],
  ['privacy_notice', 'dpv:hasRecordOfActivity.dpv:hasNotice.dct:identifier', `urn:sha256:${'b'.repeat(64)}`],
  ['language', 'dpv:hasRecordOfActivity.dct:language', 'fr'],
  ['purpose', 'dpv:hasRecordOfActivity.dpv:hasProcess.1.dpv:hasPurpose.@type', 'dpv:ServiceUsageAnalytics'],
  ['pii_information', 'dpv:hasRecordOfActivity.dpv:hasProcess.1.dpv:hasPersonalData', 'dpv:PseudonymisedData'],
  ['pii_controllers', 'dpv:hasRecordOfActivity.dpv:hasDataController.schema:name', 'La Mutuelle étudiante'],
  ['party address', 'dct:publisher.schema:address', '1 rue de la Paix, Paris'],
  ['party contact', 'dct:publisher.schema:email', 'dpo@site.test'],
  ['jurisdiction', 'dpv:hasRecordOfActivity.dpv:hasJurisdiction', 'loc:FR'],
  ['recipient_third_parties', 'dpv:hasRecordOfActivity.dpv:hasRecipient.0.schema:name', 'InnoCraft'],
  ['withdrawal_method', 'dpv:hasRecordOfActivity.dpv:hasConsentControl.foaf:page', '/policy'],
  ['lawful_basis', 'dpv:hasRecordOfActivity.dpv:hasProcess.1.dpv:hasLegalBasis', 'eu-gdpr:A6-1-a'],
  ['event_time', 'dpv:hasRecordOfActivity.dpv:isIndicatedAtTime', '2026-05-03T09:10:00Z'],
  ['validity', 'dpv:hasRecordOfActivity.dct:valid', '2026-10-30T09:10:00Z'],
  ['entity_id', 'dpv:hasRecordOfActivity.dpv:isIndicatedBy', `assent:subject:${SUBJECT}`],
  ['event_type', 'dpv:hasRecordOfActivity.assent:event', 'refused'],
  ['event_state', 'dpv:hasRecordOfActivity.dpv:hasProcess.1.dpv:hasConsentStatus', 'dpv:ConsentRefused'],
];
const at = (value: unknown, path: string) => path.split('.').reduce((inner, key) => (inner as Record<string, unknown>)?.[key], value);

test.each(FIELDS)('ISO/IEC TS 27560 %s is at %s', async (_, path, value) => {
  expect(at(await toDpvReceipt(makeRecord(5), 'proof', DOCUMENTS), path)).toEqual(value);
});

test.each([
  ['given', 'granted', 'dpv:ConsentGiven'],
  ['renewed', 'granted', 'dpv:RenewedConsentGiven'],
  ['refused', 'denied', 'dpv:ConsentRefused'],
  ['withdrawn', 'denied', 'dpv:ConsentWithdrawn'],
  ['expired', 'denied', 'dpv:ConsentExpired'],
  ['signal', 'denied', 'dpv:ConsentRefused'],
] as const)('DPV the state after %s, when %s, is %s', async (event, verdict, state) => {
  const document = await toDpvReceipt(makeRecord(5, { event, purposes: { own: verdict } }), 'proof');
  expect(at(document, 'dpv:hasRecordOfActivity.dpv:hasProcess')).toMatchObject([
    { 'dpv:hasPurpose': { '@type': 'dpv:Purpose' }, 'dpv:hasConsentStatus': state },
  ]);
});

test('US-02 under an opt-out profile nobody’s consent is claimed, and a signal says who told of it', async () => {
  const record = makeRecord(5, { event: 'signal', basis: { audience: 'opt-out' }, purposes: { audience: 'denied' }, signals: { gpc: true, source: 'header' } });
  const document = await toDpvReceipt(record, 'proof');
  expect(at(document, 'dpv:hasRecordOfActivity.dpv:hasProcess.0.dpv:hasLegalBasis')).toBe('assent:opt-out');
  expect(at(document, 'dpv:hasRecordOfActivity.dpv:hasIndicationMethod')).toMatch(/with Global Privacy Control told by the header$/);
});

test('documents that the record does not name are left out, and their hashes stand for them', async () => {
  const changed = { controller: { ...DOCUMENTS.controller, name: 'Its new name' }, vendors: DOCUMENTS.vendors.slice(1) };
  expect(await fittingDocuments(makeRecord(5), changed)).toEqual({});
  const document = await toDpvReceipt(makeRecord(5), 'proof', changed);
  expect(JSON.stringify(document)).not.toContain('Its new name');
  expect(at(document, 'dct:publisher.@id')).toBe(`urn:sha256:${makeRecord(5).controller}`);
});

test('law §4.3 neither form holds an address, a user agent or a URL of the page', async () => {
  const text = JSON.stringify([await toDpvReceipt(makeRecord(4), 'proof', DOCUMENTS), toKantaraReceipt(makeRecord(4), DOCUMENTS)]);
  expect(text).not.toMatch(/\b\d{1,3}(?:\.\d{1,3}){3}\b|Mozilla|www\.site\.test/);
});

test('Kantara v1.1 has its fields, and only what was granted', () => {
  const kantara = toKantaraReceipt(makeRecord(4), DOCUMENTS, { audience: 'Count visits' });
  expect(Object.keys(kantara)).toEqual([
    'version',
    'jurisdiction',
    'consentTimestamp',
    'collectionMethod',
    'consentReceiptID',
    'language',
    'piiPrincipalId',
    'piiControllers',
    'policyUrl',
    'services',
    'sensitive',
    'spiCat',
  ]);
  expect(kantara).toMatchObject({
    version: 'KI-CR-v1.1.0',
    jurisdiction: 'FR',
    consentTimestamp: 1_777_799_400,
    piiControllers: [{ piiController: 'La Mutuelle étudiante' }],
  });
  const purposes = at(kantara, 'services.0.purposes') as { purpose: string; thirdPartyName: string }[];
  expect(purposes.map(({ purpose }) => purpose)).toEqual(['Count visits', 'media', 'advertising']);
  expect(purposes[0]?.thirdPartyName).toContain('InnoCraft');
  expect(at(toKantaraReceipt(makeRecord(5), {}), 'services.0.purposes')).toEqual([]);
});
