// Google Consent Mode v2: who listens to it, and what is said before any tag.
import { catalog } from '@assent/catalog';
import { compileRules, GOOGLE_SIGNALS, googleRules, makePolicyPlan, type SiteFile, sourcesFor, speaksGoogle } from '@assent/core';
import { checkSite, resolveSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { sampleSite } from '../helpers/sample-site.ts';

const site = (changes: Partial<SiteFile>) => resolveSite(sampleSite({ services: ['google-ads'], ...changes }), catalog);
const calls = (google: SiteFile['google']) => googleRules(site({ ...(google && { google }) })) as unknown[][];
const problems = (changes: Partial<SiteFile>) =>
  checkSite(sampleSite({ services: ['google-ads'], ...changes }), catalog)
    .problems.filter(({ code }) => /run|before|region|decoration/.test(code))
    .map(({ severity, code, path, rule }) => `${severity} ${code} ${path} ${rule ?? ''}`.trim());

const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};

test('L42 everything is denied everywhere unless the site says otherwise: the gate says so by itself', () => {
  expect(calls(undefined)).toBe(true);
  expect(calls({ urlPassthrough: false })).toBe(true);
  expect(Object.keys(GOOGLE_SIGNALS)).toEqual(Object.keys(DENIED));
});

test('with regions, signals start as granted elsewhere: the call without a region first, the narrower after it', () => {
  const [elsewhere, here] = calls({ regions: ['FR', 'US-CA'] });
  expect(elsewhere).toEqual(['consent', 'default', Object.fromEntries(Object.keys(DENIED).map(signal => [signal, 'granted']))]);
  expect(here).toEqual(['consent', 'default', { ...DENIED, region: ['FR', 'US-CA'] }]);
});

test('L43 links carry click identifiers only where the site says so, and in France that is an error', () => {
  expect(calls({ urlPassthrough: true })).toEqual([
    ['consent', 'default', DENIED],
    ['set', 'url_passthrough', true],
  ]);
  expect(problems({ google: { urlPassthrough: true } })).toEqual(['error link-decoration google.urlPassthrough L43']);
});

test('a list of regions that leaves out a country where consent comes first is an error: there signals would start as granted', () => {
  expect(problems({ google: { regions: ['FR'] } })).toEqual(['error region-granted google.regions']);
  const all = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK GB CH'.split(' ');
  expect(problems({ google: { regions: all } })).toEqual([]);
});

test('a site without a service that listens gets no dataLayer from us, fonts and maps included', () => {
  expect(googleRules(site({ services: ['google-fonts', 'google-maps', 'matomo'] }))).toBe(false);
  expect(speaksGoogle({ id: 'google-tag-manager', match: ['tags.shop.example/'] })).toBe(true);
});

test('basic is the default: a Google service waits, by its address and by the policy', () => {
  const rules = compileRules(site({}), { id: '0a1b2c3d', still: [] }, {});
  expect(rules.services).toHaveLength(1);
  expect(rules.services[0]?.slice(0, 2)).toEqual(['google-ads', ['advertising']]);
  expect(sourcesFor(makePolicyPlan(site({})), null).join()).not.toContain('doubleclick');
});

test('L01 advanced is said explicitly and warned of: it loads before a choice, by a name that nothing denies; its tracers are still erased by its purposes', () => {
  const services = [{ use: 'google-ads', run: 'denied' }] as const;
  expect(problems({ services })).toEqual(['warning runs-before-choice services[0].run L01']);
  const rules = compileRules(site({ services }), { id: '0a1b2c3d', still: [] }, {});
  expect(rules.services.map(([id, purposes, match, tracers]) => [id, purposes, match.length > 0, tracers.length > 0])).toEqual([
    ['google-ads', ['advertising'], false, true],
    ['google-ads:denied', [], true, false],
  ]);
  expect(sourcesFor(makePolicyPlan(site({ services })), null).join()).toContain('doubleclick');
});

test('EU-17 where a tag manager needs the choice itself, letting its container run is an error that somebody has to answer for', () => {
  const services = [{ use: 'google-tag-manager', run: 'denied' }] as const;
  expect(problems({ services })).toEqual(['warning runs-before-choice services[0].run L01']);
  expect(problems({ services, profiles: ['de'] })).toEqual(['error container-before-choice services[0].run L39']);
  expect(problems({ services: ['google-tag-manager'], profiles: ['de'] })).toEqual([]);
  const override = { rule: 'L39', author: 'DPO', date: '2026-11-25', reason: 'The container holds nothing but tags that wait by themselves.' };
  expect(checkSite(sampleSite({ services, profiles: ['de'] }), catalog).site).toBeNull();
  expect(checkSite(sampleSite({ services, profiles: ['de'], overrides: [override] }), catalog).site?.overrides).toEqual([override]);
});

test('nothing that does not obey Consent Mode may run before a choice', () => {
  expect(problems({ services: [{ use: 'hotjar', run: 'denied' }] })).toEqual(['error run-without-signal services[0].run']);
});
