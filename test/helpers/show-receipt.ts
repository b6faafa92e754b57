// Shows the receipt area on the page of `panel-server.ts`, with an endpoint that answers as a test says.
import type { ConsentRecord, Submission } from '@assent/core';
import { formatVerifierKey } from '@assent/core/proof';
import type { Page } from 'puppeteer-core';
import { makeRecord, type SampleLog } from './receipts.ts';

export interface ShowReceipt {
  readonly log: SampleLog;
  /** What `/v1/receipt` answers for record `index` of the log; the log's own receipts unless given. */
  readonly answer?: { readonly status: number; readonly body: string } | undefined;
  /** Verifier keys that `/v1/keys` answers; the log's own unless given. */
  readonly keys?: readonly string[];
  readonly locale?: 'en' | 'fr';
}

declare global {
  /** On the page: what the endpoint answers now; `undefined` = the receipt. */
  var receiptAnswer: ShowReceipt['answer'];
}

const BEFORE = 3;

/** The last entries of the log as this browser's history, newest first. */
export const historyOf = (log: SampleLog): Submission[] => log.records.slice(-BEFORE).toReversed().map(sentOf);

export function sentOf({ received, controller, vendors, basis, ...submission }: ConsentRecord): Submission {
  void [received, controller, vendors, basis];
  return submission;
}

/** A record of its own day, so that a history has one. */
export const dated = (n: number): ConsentRecord => makeRecord(n, { at: `2026-05-0${n + 1}T09:10:00Z`, received: `2026-05-0${n + 1}T09:10:01Z` });

export async function showReceipt(page: Page, { log, answer, keys = [formatVerifierKey(log.signer.key)], locale = 'en' }: ShowReceipt): Promise<void> {
  const receipts = Object.fromEntries(await Promise.all(log.records.map(async ({ id }, index) => [id, await log.receipt(index)] as const)));
  await page.evaluate(
    async (history, receipts, answer, keys, locale) => {
      globalThis.receiptAnswer = answer;
      localStorage.setItem('assent.h', JSON.stringify(history));
      localStorage.setItem('assent.secret', 'c2VjcmV0');
      const site = { ...assentTest.panelSite, endpoint: 'https://consent.test' };
      globalThis.gate = assentTest.makeGate({ site, locale, choice: { purposes: ['audience', 'media', 'advertising'], services: {} } });
      const fetch = async (url: string, init?: RequestInit) => {
        if (url.endsWith('/v1/keys')) return Response.json({ keys });
        const { id } = JSON.parse(String(init?.body)) as { id: string };
        const now = globalThis.receiptAnswer;
        return new Response(now?.body ?? receipts[id] ?? null, { status: now?.status ?? 200 });
      };
      const { handle } = gate;
      await assentTest.panel.renderReceipt(
        { ...handle, native: { ...handle.native, fetch: fetch as typeof globalThis.fetch } },
        document.querySelector('#slot') as Element,
      );
    },
    historyOf(log),
    receipts,
    answer,
    keys,
    locale,
  );
}
