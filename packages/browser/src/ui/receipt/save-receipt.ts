// Saves a receipt in one of its forms; without a proof, this browser's own copy, whatever form was asked for.
import type { Submission } from '@assent/core';
import { fittingDocuments, parseReceipt, readRecord, toDpvReceipt, toKantaraReceipt } from '@assent/core/proof';
import { localCopy } from '../../subject/receipt.ts';
import type { Model } from '../model.ts';
import { download } from './download.ts';

/** `proof`: the `.tlog-proof` file. `json`: ISO/IEC TS 27560 as linked data, the proof inside. `kantara`: KI-CR-v1.1.0, without a proof. */
export const FORMS = ['proof', 'json', 'kantara'] as const;
export type Form = (typeof FORMS)[number];

export async function saveReceipt(
  { panel, purposes }: Pick<Model, 'panel' | 'purposes'>,
  { id, ...own }: Submission,
  proof: string | null,
  form: Form,
): Promise<void> {
  if (!proof) return download(`receipt-${id}.json`, localCopy({ id, ...own }));
  if (form === 'proof') return download(`receipt-${id}.tlog-proof`, proof);
  const record = readRecord(parseReceipt(proof).record);
  const documents = { controller: panel.controller, vendors: panel.services.map(({ vendor }) => vendor) };
  if (form === 'json') return download(`receipt-${id}.json`, await toDpvReceipt(record, proof, documents));
  const titles = Object.fromEntries(purposes.map(purpose => [purpose.id, purpose.title]));
  download(`receipt-${id}.kantara.json`, toKantaraReceipt(record, await fittingDocuments(record, documents), titles));
}
