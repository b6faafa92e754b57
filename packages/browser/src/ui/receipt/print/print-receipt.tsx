// Prints one receipt: a page of its own in a frame that nobody sees, so that the site around it is not on the paper.
import type { Submission } from '@assent/core';
import { render } from 'preact';
import type { Check } from '../../../subject/check-receipt.ts';
import type { Model } from '../../model.ts';
import { ReceiptPage } from './ReceiptPage.tsx';
import { paper } from './paper.ts';

/** Opens the browser's print dialog, which can save a PDF as well. `check` is `null` where there is no proof. */
export function printReceipt(model: Model, record: Submission, proof: string | null, check: Check | null): void {
  const frame = document.createElement('iframe');
  // set by script, which a strict policy allows; a frame that is not rendered would print nothing
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-200vw', inlineSize: '210mm', blockSize: '297mm', border: '0' });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) return frame.remove();
  drawReceipt(page.document, model, record, proof, check);
  page.addEventListener('afterprint', () => model.handle.native.setTimeout(() => frame.remove()));
  page.focus();
  page.print();
}

/** Draws the page into an empty document. */
export function drawReceipt(document: Document, model: Model, record: Submission, proof: string | null, check: Check | null): void {
  document.title = model.say('paper.file', { id: record.id });
  document.documentElement.lang = model.say.locale;
  // a sheet belongs to the document it was made in
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (Sheet) {
    const sheet = new Sheet();
    sheet.replaceSync(paper);
    document.adoptedStyleSheets = [sheet];
  }
  render(<ReceiptPage model={model} record={record} proof={proof} check={check} />, document.body);
}
