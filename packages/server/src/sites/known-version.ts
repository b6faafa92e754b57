// What a stored version of a site means for the records that refer to it.
import { hash } from 'node:crypto';
import { askedPurposes, canonicalize, type Site, variantKey } from '@assent/core';
import type { KnownVersion } from './served-site.ts';

export function knownVersion(site: Site): KnownVersion {
  return {
    purposes: new Set(askedPurposes(site)),
    services: new Set(site.services.map(service => service.id)),
    profiles: new Set([site.profile, ...(site.profiles ?? [])]),
    locales: new Set(site.locales),
    variants: new Set(site.experiments?.flatMap(experiment => experiment.variants.map(variant => variantKey(experiment, variant)))),
    templates: new Set(site.templates?.map(({ id }) => id)),
    controller: hash('sha256', canonicalize(site.controller)),
    vendors: hash('sha256', canonicalize(site.services.map(service => service.vendor))),
  };
}
