// The material part: what a visitor consented to. Another material part is another version, and asks again (FR-25).
import { askedPurposes } from './compile.ts';
import { neededPurposes } from './needed-purposes.ts';
import type { Service, Site } from './site.ts';

export interface MaterialPart {
  readonly controller: { readonly name: string; readonly country: string };
  readonly purposes: readonly string[];
  readonly services: readonly {
    readonly id: string;
    readonly purposes: readonly string[];
    readonly vendor: { readonly name: string; readonly country: string };
    readonly tracers: readonly { readonly name: string; readonly kind: string; readonly retention: string }[];
  }[];
}

/** The material part of a site, sorted, so that moving things about in the file changes nothing. Wording, layout and patterns are left out. */
export function materialPart(site: Site): MaterialPart {
  return {
    controller: { name: site.controller.name, country: site.controller.country },
    purposes: askedPurposes(site).sort(),
    services: site.services
      .map(service => materialService({ ...service, purposes: neededPurposes(service, site.profile) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function materialService({ id, purposes, vendor, tracers }: Service): MaterialPart['services'][number] {
  return {
    id,
    purposes: [...purposes].sort(),
    vendor: { name: vendor.name, country: vendor.country },
    tracers: tracers.map(({ name, kind, retention }) => ({ name, kind, retention })).sort((a, b) => (`${a.name} ${a.kind}` < `${b.name} ${b.kind}` ? -1 : 1)),
  };
}
