// A scan report for tests, complete and small; what a page says in it is hostile.
import type { Finding } from '@assent/core';
import { SCAN_REPORT_SCHEMA, type ScanReport } from '../../packages/scanner/src/report/scan-report.ts';

export const HOSTILE = '<img src=x onerror=alert(1)>|`"\n::error::';

export const makeFinding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'TR001',
  severity: 'error',
  subject: 'cookie _ga',
  service: 'google-analytics',
  message: 'expected nothing before the choice, got a tracer',
  fix: '<script type="text/plain" data-purpose="audience"></script>',
  evidence: ['before (untouched), https://www.example.org/: written by https://www.example.org/a.js:1:2'],
  ...changes,
});

export function makeScanReport(changes: Partial<ScanReport> = {}): ScanReport {
  return {
    schema: SCAN_REPORT_SCHEMA,
    version: '1.2.3',
    locale: 'en',
    at: '2026-11-25T12:00:00.000Z',
    url: 'https://www.example.org/',
    says: { name: 'The shop', language: 'fr', policy: 'https://www.example.org/privacy' },
    profile: 'fr',
    site: null,
    conditions: { browser: 'Chrome/156', args: [], language: 'fr', viewport: '1280x800' },
    pages: ['https://www.example.org/'],
    phases: [{ phase: 'before', answered: null, requests: 3 }],
    findings: [makeFinding(), { rule: 'L18', severity: 'warning', subject: 'notice', message: HOSTILE, fix: 'name it', evidence: [HOSTILE] }],
    tracers: [
      {
        kind: 'cookie',
        name: '_ga',
        domain: 'example.org',
        service: 'google-analytics',
        entity: null,
        exempt: null,
        life: 31_536_000,
        seen: ['before untouched'],
        by: [],
        value: 'sha256:0011',
      },
    ],
    hosts: [
      { host: 'www.google-analytics.com', own: false, service: 'google-analytics', entity: null, seen: ['before untouched'], types: ['Fetch'], requests: 1 },
    ],
    containers: [],
    notice: null,
    problems: [],
    limits: ['No scan proves compliance: it shows what these visits met.'],
    ...changes,
  };
}
