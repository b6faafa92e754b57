// Prints one receipt: a page of its own in a frame that nobody sees, so that the site around it is not on the paper.
import type { Submission } from '@assent/core';
import { fittingDocuments } from '@assent/core/proof';
import { render } from 'preact';
import type { Check } from '../../../subject/check-receipt.ts';
import type { Model } from '../../model.ts';
import { ReceiptPage, type ReceiptPageProps } from './ReceiptPage.tsx';
import { paper } from './paper.ts';

/** Opens the browser's print dialog, which can save a PDF as well. `check` is `null` where there is no proof. */
export async function printReceipt(model: Model, record: Submission, check: Check | null): Promise<void> {
  const unchanged = await isUnchanged(model, check);
  const frame = document.createElement('iframe');
  // set by script, which a strict policy allows; a frame that is not rendered would print nothing
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-200vw', inlineSize: '210mm', blockSize: '297mm', border: '0' });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) return frame.remove();
  drawReceipt(page.document, { model, record, check, unchanged });
  page.addEventListener('afterprint', () => model.handle.native.setTimeout(() => frame.remove()));
  page.focus();
  page.print();
}

/** Whether the site declared the same controller and recipients then as it does today: the record names both by hash. */
async function isUnchanged({ panel }: Model, check: Check | null): Promise<boolean> {
  if (!check?.ok) return false;
  const vendors = panel.services.map(({ vendor }) => vendor);
  const fitting = await fittingDocuments(check.proven.record, { controller: panel.controller, vendors });
  return Boolean(fitting.controller && fitting.vendors);
}

/** Makes `document`, an empty one, the receipt's page. */
export function drawReceipt(document: Document, props: ReceiptPageProps): void {
  const { say, notice } = props.model;
  document.title = say('paper.file', { id: props.record.id });
  document.documentElement.lang = say.locale;
  document.documentElement.dir = notice.dir;
  // a sheet belongs to the document it was made in
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (Sheet) {
    const sheet = new Sheet();
    sheet.replaceSync(paper);
    document.adoptedStyleSheets = [sheet];
  }
  render(<ReceiptPage {...props} />, document.body);
}
