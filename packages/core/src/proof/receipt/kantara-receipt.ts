// The receipt in the older form of the Kantara Initiative (KI-CR-v1.1.0): an export for tools that read it; it carries no proof.
import type { ConsentRecord } from '../../record.ts';
import type { Documents } from './documents.ts';

/** Titles of purposes by id, in the visitor's language; an id without one stands for itself. */
export type Titles = Readonly<Record<string, string>>;

/**
 * What a record says, as Kantara puts it: granted purposes only, because that format knows no refusal. Its identifiers are Assent's, not UUIDs.
 * `documents` must fit the record (`fittingDocuments`).
 */
export function toKantaraReceipt(record: ConsentRecord, { controller, vendors = [] }: Documents, titles: Titles = {}): object {
  const recipients = [...new Set(vendors.map(({ name }) => name))].join(', ');
  const granted = Object.keys(record.purposes).filter(id => record.purposes[id] === 'granted');
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: controller?.country ?? record.profile.toUpperCase(),
    consentTimestamp: Date.parse(record.at) / 1000,
    collectionMethod: `${record.method.control} in ${record.method.layer}`,
    consentReceiptID: record.id,
    language: record.locale,
    piiPrincipalId: record.subject,
    piiControllers: controller
      ? [{ piiController: controller.name, contact: controller.contact, email: controller.contact, phone: '', address: { streetAddress: controller.address } }]
      : [],
    policyUrl: controller?.policy ?? '',
    services: [
      {
        service: record.site,
        purposes: granted.map(id => ({
          purpose: titles[id] ?? id,
          purposeCategory: [id],
          consentType: 'EXPLICIT',
          piiCategory: ['online identifiers'],
          primaryPurpose: false,
          termination: record.expires,
          thirdPartyDisclosure: recipients !== '',
          ...(recipients && { thirdPartyName: recipients }),
        })),
      },
    ],
    sensitive: false,
    spiCat: [],
  };
}
