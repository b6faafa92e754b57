// The documents that a record names by hash, to be put beside its receipt: who is responsible, and who would receive.
import { canonicalize } from '../../canonical.ts';
import type { ConsentRecord } from '../../record.ts';
import type { Controller, Vendor } from '../../site.ts';
import { sha256Hex } from '../sha256-hex.ts';

/** Only what the record's own hashes stand for; what is missing is named by its hash alone. */
export interface Documents {
  readonly controller?: Controller;
  /** One entry per service of the site file, in its order. */
  readonly vendors?: readonly Vendor[];
}

/** Leaves out every document whose hash is not the record's: a site may have changed its mind since. Rejects without `crypto.subtle`. */
export async function fittingDocuments(record: ConsentRecord, { controller, vendors }: Documents): Promise<Documents> {
  const fits = async (value: unknown, hash: string) => value !== undefined && (await sha256Hex(canonicalize(value))) === hash;
  return {
    ...((await fits(controller, record.controller)) && { controller }),
    ...((await fits(vendors, record.vendors)) && { vendors }),
  } as Documents;
}
