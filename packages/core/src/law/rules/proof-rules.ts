// Rules about proof, servers and standards (L40–L43, L45).
import type { LawRule } from '../law-rule.ts';
import { SOURCES } from '../sources.ts';

export const PROOF_RULES: readonly LawRule[] = [
  {
    id: 'L40',
    title: 'Choices that cannot be proven',
    judged: ['config'],
    severity: 'error',
    reason: 'Whoever relies on consent has to be able to show it at any time.',
    sources: [SOURCES.proof, SOURCES.gdpr],
    fix: 'Name the endpoint that keeps the records: "endpoint": "https://consent.example.org".',
  },
  {
    id: 'L41',
    title: 'Data that a server passes on without asking for the choice',
    judged: ['config'],
    severity: 'error',
    reason: 'Passing e-mails and phone numbers to a social network without consent was fined; that no browser is involved changes nothing.',
    sources: [SOURCES.loyalty],
    fix: 'Give the destination its "purposes", and have the server read the choice cookie before it sends.',
  },
  {
    id: 'L42',
    title: 'Consent Mode that comes too late or is written wrongly',
    judged: ['scan'],
    severity: 'warning',
    reason: 'Without a default before the first Google tag nothing is restricted, and an array is ignored.',
    sources: [SOURCES.consentMode],
    fix: 'Put the tag of Assent before every Google tag, and let it speak Consent Mode alone.',
  },
  {
    id: 'L43',
    title: 'Links that carry click identifiers',
    judged: ['config'],
    severity: 'warning',
    elsewhere: { 'us-ca': 'off', 'us-uoom': 'off' },
    reason: 'Decorating links is access to the terminal (EDPB Guidelines 2/2023).',
    sources: [SOURCES.technicalScope, SOURCES.consentMode],
    fix: 'Leave url_passthrough off.',
  },
  {
    id: 'L45',
    title: 'Transparency and Consent Framework without a registration',
    judged: ['config'],
    severity: 'error',
    reason: 'Only a registered consent platform may emit TC strings, and since 28 February 2026 none without the vendors that were disclosed.',
    sources: [SOURCES.tcf],
    fix: 'Register, and give your own "cmpId" and "disclosedVendors"; or take "tcf" out.',
  },
];
