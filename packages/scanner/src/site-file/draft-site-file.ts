// A first site file, from what a scan found and what its owner answered.
import { type Controller, KNOWN_PURPOSES, type Service, type SiteFile } from '@assent/core';
import type { ScanReport } from '../report/scan-report.ts';
import { foundServices, type FoundServices } from './found-services.ts';

export interface SiteDraft extends FoundServices {
  readonly file: SiteFile;
}

export function draftSiteFile(
  report: ScanReport,
  controller: Controller,
  catalog: Readonly<Record<string, Service>>,
  isAllowed: (host: string) => boolean,
): SiteDraft {
  const found = foundServices(report, catalog, isAllowed);
  const { origin, hostname } = new URL(report.url);
  const name = report.says.name || hostname;
  const purposes = new Set(found.entries.flatMap(entry => (typeof entry === 'string' ? (catalog[entry]?.purposes ?? []) : (entry.purposes ?? []))));
  const language = report.says.language.slice(0, 2).toLowerCase();
  return {
    ...found,
    file: {
      id: siteId(hostname),
      name: { fr: name, en: name },
      origins: [origin],
      controller,
      locales: language === 'en' ? ['en', 'fr'] : ['fr', 'en'],
      profile: report.profile,
      purposes: KNOWN_PURPOSES.filter(id => purposes.has(id)).map(id => ({ id })),
      services: found.entries,
      // nobody has one yet; said, so that it is not forgotten
      endpoint: null,
    },
  };
}

/** `www.example.org` → `example`. */
function siteId(host: string): string {
  const [label = 'site'] = host
    .replace(/^www\./, '')
    .toLowerCase()
    .split('.');
  const plain = label.replace(/[^a-z0-9-]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return plain.slice(0, 32) || 'site';
}
