// What a host's own server may write into a page: the same verdicts as in the page's gate, with the signal read from the header.
import { compileRules, readVisit, type RuleBook, type SiteFile } from '@assent/core';
import { resolveSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { sampleService, sampleSite } from '../helpers/sample-site.ts';

const NOW = 1_800_000_000;
const rulesOf = (changes: Partial<SiteFile> = {}): RuleBook => {
  const ads = { ...sampleService, id: 'ads', purposes: ['advertising'] };
  const site = resolveSite(sampleSite({ services: [sampleService, ads], ...changes }), {});
  return compileRules(site, { id: '0123abcd', still: [] }, {});
};
const chose = (list: string, at = NOW - 60) => `x=1; assent=v1~${list}~~${at.toString(36)}~0123abcd; y=2`;

test('nothing runs before a choice, what was granted does afterwards, and an old choice is none', () => {
  const rules = rulesOf();
  const read = (cookie?: string) => {
    const visit = readVisit({ cookie }, rules, NOW);
    return [visit.choice?.purposes, visit.granted('audience'), visit.granted(sampleService.id), visit.decide('ads').reason];
  };
  expect(read()).toEqual([undefined, false, false, 'no-choice']);
  expect(read(chose('audience'))).toEqual([['audience'], true, true, 'denied']);
  expect(read(chose('audience', NOW - rules.validity))).toEqual([undefined, false, false, 'no-choice']);
  expect(readVisit({}, rules, NOW).decide('nobody').reason).toBe('undeclared');
});

test('US-02 at the first byte: the header stops what the law means by it, and an explicit choice since wins', () => {
  const rules = rulesOf({ profile: 'us-ca' });
  const read = (gpc?: string, cookie?: string) => {
    const visit = readVisit({ gpc, cookie }, rules, NOW);
    return [visit.signal, visit.granted('audience'), visit.granted('advertising')];
  };
  expect(read()).toEqual([false, true, true]);
  expect(read('1')).toEqual([true, true, false]);
  expect(read('0')).toEqual([false, true, true]);
  expect(read('1', chose('advertising'))).toEqual([true, false, true]);
  expect(readVisit({ gpc: '1' }, rulesOf({ profile: 'br' }), NOW).signal).toBe(false);
});

test('L50 on a page about health advertising stays off', () => {
  const visit = readVisit({ cookie: chose('audience+advertising'), context: 'health' }, rulesOf(), NOW);
  expect([visit.granted('audience'), visit.granted('ads'), visit.decide('ads').reason]).toEqual([true, false, 'health-context']);
});
