// What a scan would add to a site file: services that it does not have, and tracers that its services do not name.
import { namesTracer, type Service, type ServiceEntry, type SiteFile } from '@assent/core';
import type { ScanReport } from '../report/scan-report.ts';
import { foundServices, tracerEntry } from './found-services.ts';

/** The file with what is missing; the very same object when nothing is. What is no longer seen stays: a scan does not see everything. */
export function updateSiteFile(file: SiteFile, report: ScanReport, catalog: Readonly<Record<string, Service>>, isAllowed: (host: string) => boolean): SiteFile {
  const { entries } = foundServices(report, catalog, isAllowed);
  const idOf = (entry: ServiceEntry) => (typeof entry === 'string' ? entry : 'id' in entry && entry.id ? entry.id : (entry as { use: string }).use);
  const there = new Set(file.services.map(idOf));
  const missing = entries.filter(entry => !there.has(idOf(entry)));
  const purposes = new Set(file.purposes.map(({ id }) => id));
  const needed = missing.flatMap(entry => (typeof entry === 'string' ? (catalog[entry]?.purposes ?? []) : (entry.purposes ?? [])));
  const morePurposes = [...new Set(needed)].filter(id => id !== 'necessary' && !purposes.has(id));

  let changed = missing.length > 0;
  const services = file.services.map(entry => {
    const id = idOf(entry);
    const base = typeof entry === 'string' ? catalog[entry] : 'use' in entry ? { ...catalog[entry.use], ...entry } : entry;
    const tracers = base?.tracers ?? [];
    const more = report.tracers.filter(
      tracer =>
        tracer.service === id &&
        !tracer.exempt &&
        !tracer.blocked &&
        !tracers.some(known => known.kind === tracer.kind && namesTracer(known.name, tracer.name)),
    );
    if (!more.length) return entry;
    changed = true;
    const all = [...tracers, ...more.map(tracer => tracerEntry(tracer, 'first'))];
    return typeof entry === 'string' ? { use: entry, tracers: all.map(plain) } : { ...entry, tracers: all.map(plain) };
  });
  return changed ? { ...file, purposes: [...file.purposes, ...morePurposes.map(id => ({ id }))], services: [...services, ...missing] } : file;
}

// the catalogue's own provenance is not a site file's
const plain = ({ name, kind, retention, about, party, unconfirmed }: Service['tracers'][number]) => ({
  name,
  kind,
  retention,
  ...(about && { about }),
  ...(party && { party }),
  ...(unconfirmed && { unconfirmed }),
});
