// Entries for the register of processing (GDPR art. 30(1)), from the site file: one for consent itself, one for each purpose that is asked about.
import { say } from '../compile.ts';
import type { Controller, Service, Site, Text, Transfer } from '../site.ts';

/** Somebody who receives data for a purpose. */
export interface Recipient {
  readonly service: string;
  readonly vendor: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Why data may leave the EEA; `null` where it does not, or nobody has said. */
  readonly transfer: Transfer['mechanism'] | null;
  readonly tracers: readonly { readonly name: string; readonly retention: string }[];
}

export interface RegisterActivity {
  /** `consent`, or the id of the purpose. */
  readonly id: string;
  /** As the site file calls it; `null` where the words of the language files stand. */
  readonly title: string | null;
  /** Art. 6(1)(c) with art. 7(1) for the proof of consent, art. 6(1)(a) for what is asked about. */
  readonly basis: '6-1-c' | '6-1-a';
  /** What is kept about the visitor; names of the fields of a record for consent, nothing here for what vendors keep. */
  readonly data: readonly string[];
  readonly recipients: readonly Recipient[];
}

export interface RegisterEntry {
  readonly schema: 'assent-register/1';
  readonly site: string;
  /** SHA-256 (hex) of the site file that it says this of. */
  readonly version: string;
  readonly controller: Controller;
  /** ISO 8601 durations: how long a choice holds, and its proof after that; and why. */
  readonly retention: { readonly choice: string; readonly proof: string; readonly reason: string };
  readonly activities: readonly RegisterActivity[];
}

/** Fields of a record that say something about one visitor. */
const KEPT = ['subject', 'id', 'at', 'received', 'expires', 'locale', 'profile', 'purposes', 'services', 'method', 'signals', 'waited', 'device'] as const;

/** `retention` = how long proofs are kept at this endpoint, `locale` the language of what the site file says itself. */
export function registerEntry(
  site: Site,
  { version, retention, locale }: { readonly version: string; readonly retention: { readonly tail: string; readonly reason: string }; readonly locale: string },
): RegisterEntry {
  return {
    schema: 'assent-register/1',
    site: site.id,
    version,
    controller: site.controller,
    retention: { choice: site.choice.validity, proof: retention.tail, reason: retention.reason },
    activities: [
      // self-hosted: nobody else receives a record
      { id: 'consent', title: null, basis: '6-1-c', data: KEPT, recipients: [] },
      ...site.purposes.map(
        ({ id, title }: { readonly id: string; readonly title?: Text }): RegisterActivity => ({
          id,
          title: title === undefined ? null : typeof title === 'string' ? title : say(title, locale),
          basis: '6-1-a',
          data: [],
          recipients: site.services.filter(({ purposes }) => purposes.includes(id)).map(recipient),
        }),
      ),
    ],
  };
}

const recipient = ({ name, vendor, tracers }: Service): Recipient => ({
  service: name,
  vendor: vendor.name,
  country: vendor.country,
  transfer: vendor.transfer?.mechanism ?? null,
  tracers: tracers.map(tracer => ({ name: tracer.name, retention: tracer.retention })),
});
