// What other consent tools store of a refusal, of an acceptance and of an answer that was not given, as they write it.
import { readdirSync } from 'node:fs';
import { PEERS } from '@assent/core';
import { expect, test } from 'vitest';
import type { Former, Stored } from '../../../packages/browser/src/former/former.ts';

const FILES = 'packages/browser/src/former';

interface Case {
  readonly refused: readonly Stored[];
  /** Accepted in whole or in part, not answered, or not the tool's. */
  readonly not: readonly Stored[];
}

const token = (value: unknown) => btoa(JSON.stringify(value));
const under =
  (key: string) =>
  (value: unknown): Stored => ({ [key]: typeof value === 'string' ? value : JSON.stringify(value) });
const vanilla = under('cc_cookie');
const klaro = under('klaro');
const orejime = under('orejime');
const tac = under('tarteaucitron');
const bot = under('CookieConsent');
const uc = under('uc_settings');
const didomi = under('didomi_token');
const axeptio = under('axeptio_cookies');
const yes = under('cookieyes-consent');
const iub = under('_iub_cs-50053366');
const c15t = under('c15t');
const legacy = under('privacy-consent-storage');
const fides = under('fides_consent');
const script = (value: object): Stored => ({ CookieScriptConsent: JSON.stringify({ bannershown: 1, key: '99a8', ...value }) });
const complianz = (marketing: string, services = '{}', banner = 'dismissed'): Stored => ({
  ...(banner && { 'cmplz_banner-status': banner }),
  cmplz_functional: 'allow',
  cmplz_preferences: 'deny',
  cmplz_statistics: 'deny',
  cmplz_marketing: marketing,
  cmplz_consented_services: services,
});
const onetrust = (groups: string, closed = '2026-10-07T10:00:00.000Z'): Stored => ({
  OptanonConsent: `isGpcEnabled=0&version=202409.1.0&interactionCount=1&groups=${groups}&hosts=`,
  ...(closed && { OptanonAlertBoxClosed: closed }),
});
const cookiebot = (verdict: boolean, method = 'explicit') =>
  `{stamp:'IupX8H2MQB==',necessary:true,preferences:false,statistics:${verdict},marketing:false,method:'${method}',ver:1,utc:1729950414219,region:'fr'}`;
const settings = (...actions: string[]) => ({
  controllerId: 'a',
  id: 'b',
  services: [{ history: actions.map(action => ({ action, type: 'explicit', status: true })), id: 'c', status: true }],
});

const CASES: Readonly<Record<string, Case>> = {
  'vanilla-cookieconsent': {
    refused: [vanilla({ categories: ['necessary'], revision: 0, services: { necessary: [], analytics: [] } }), vanilla({ categories: [], level: [] })],
    not: [
      vanilla({ categories: ['necessary', 'analytics'] }),
      vanilla({ categories: ['necessary'], services: { analytics: ['ga'] } }),
      vanilla('{}'),
      vanilla('x'),
    ],
  },
  klaro: {
    refused: [klaro({ matomo: false, shop: true }), klaro({ matomo: false })],
    not: [klaro({ matomo: true }), klaro({ matomo: false, youtube: true }), klaro({}), klaro('null')],
  },
  orejime: {
    refused: [under('eu-consent')({ essential: true, analytics: false }), orejime({ essential: true, analytics: false })],
    not: [under('eu-consent')({ analytics: true }), orejime({ analytics: true, ads: false }), orejime({})],
  },
  tarteaucitron: {
    refused: [tac('!youtube=false!gtag=false')],
    not: [tac('!youtube=false!gtag=true'), tac('!youtube=false!gtag=wait'), tac('!youtube=wait'), tac('')],
  },
  cookiebot: { refused: [bot(cookiebot(false))], not: [bot(cookiebot(true)), bot(cookiebot(false, 'implied')), bot('-1')] },
  onetrust: {
    refused: [onetrust('C0001:1,C0002:0,C0004:0')],
    not: [onetrust('C0001:1,C0002:0,C0004:0', ''), onetrust('C0001:1,C0002:1'), onetrust('')],
  },
  usercentrics: {
    refused: [uc(settings('onInitialPageLoad', 'onDenyAllServices'))],
    not: [uc(settings('onInitialPageLoad')), uc(settings('onDenyAllServices', 'onAcceptAllServices')), uc({ services: [] })],
  },
  didomi: {
    refused: [didomi(token({ user_id: 'a', vendors: { disabled: ['google'] }, purposes: { disabled: ['geolocation_data'] }, version: 2 }))],
    not: [didomi(token({ purposes: { enabled: ['cookies'], disabled: ['ads'] } })), didomi(token({ user_id: 'a', version: 2 })), didomi('1')],
  },
  axeptio: {
    refused: [axeptio({ $$token: 'a', $$cookiesVersion: {}, $$completed: true, google_analytics: false, vimeo: false })],
    not: [axeptio({ $$completed: true, google_analytics: true }), axeptio({ $$completed: false }), axeptio({ $$completed: false, vimeo: false })],
  },
  cookieyes: {
    refused: [yes('consentid:VUp6,consent:no,action:yes,necessary:yes,analytics:no,advertisement:no,other:no')],
    not: [
      yes('consentid:VUp6,consent:yes,action:yes,necessary:yes,analytics:yes,advertisement:no'),
      yes('consentid:VUp6,consent:no,action:,necessary:,analytics:,advertisement:'),
      yes('consentid:VUp6,consent:no,action:no,necessary:yes,analytics:no'),
    ],
  },
  iubenda: {
    refused: [iub({ version: '1.75.1', purposes: { '1': true, '3': false, '4': false }, id: 5 }), iub({ consent: false, id: 5 })],
    not: [iub({ purposes: { '1': true, '4': true } }), iub({ consent: true }), iub({ id: 5 })],
  },
  'cookie-script': {
    refused: [script({ action: 'reject', categories: '[]' }), script({ action: 'reject', categories: '["strict"]' })],
    not: [
      script({ action: 'accept', categories: '["targeting","performance"]' }),
      script({ action: 'close' }),
      script({ action: 'reject', categories: '["performance"]' }),
      { CookieScriptConsent: 'x' },
    ],
  },
  complianz: {
    refused: [complianz('deny'), complianz('deny', '')],
    not: [complianz('allow'), complianz('deny', '{"youtube":true}'), complianz('deny', '{}', ''), { 'cmplz_banner-status': 'dismissed' }],
  },
  c15t: {
    refused: [
      c15t('i.t:1800000000000,c.necessary:1'),
      c15t('c.necessary:1,c.marketing:0,i.t:1'),
      legacy({ consents: { necessary: true, marketing: false }, consentInfo: { time: 1, type: 'necessary' } }),
    ],
    not: [c15t('c.necessary:1,c.marketing:1,i.t:1'), c15t('c.necessary:1'), legacy({ consents: { marketing: false }, consentInfo: null })],
  },
  fides: {
    refused: [
      fides({ consent: { data_sales: false, essential: true }, fides_meta: { consentMethod: 'reject' } }),
      fides(token({ consent: { data_sales: 'opt_out' }, fides_meta: { consentMethod: 'save' } })),
    ],
    not: [
      fides({ consent: { data_sales: true }, fides_meta: { consentMethod: 'accept' } }),
      fides({ consent: { data_sales: false }, fides_meta: { consentMethod: 'dismiss' } }),
      fides({ consent: {}, fides_meta: { consentMethod: 'reject' } }),
    ],
  },
};

const isNeeded = (name: string) => /^(necessary|essential|C0001|shop)$/.test(name);

async function load(id: string): Promise<Former> {
  return ((await import(/* @vite-ignore */ `${process.cwd()}/${FILES}/${id}.ts`)) as { former: Former }).former;
}

test('every tool whose pages are understood has its reader, and its cases here', () => {
  const readers = readdirSync(FILES).map(file => file.replace('.ts', ''));
  expect(readers.filter(name => !['former', 'denies', 'carry'].includes(name)).sort()).toEqual(PEERS.map(({ id }) => id).sort());
  expect(Object.keys(CASES).sort()).toEqual(PEERS.map(({ id }) => id).sort());
});

test.each(Object.entries(CASES))('%s: a refusal is one, and nothing else is', async (id, { refused, not }) => {
  const former = await load(id);
  const says = (stored: Stored) => {
    expect(Object.keys(stored).every(key => former.keys.test(key))).toBe(true);
    try {
      return former.refused(stored, isNeeded);
    } catch {
      return 'not the tool’s'; // asked, as after an acceptance
    }
  };
  expect(former.tool).toBe(id);
  expect(refused.map(says)).toEqual(refused.map(() => true));
  for (const stored of not) expect([stored, says(stored)]).not.toEqual([stored, true]);
});
