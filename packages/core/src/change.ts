// Changes: what differs between two versions of a site, and whether visitors have to be asked again (FR-25).
import { askedPurposes } from './compile.ts';
import { canonicalize } from './canonical.ts';
import { neededPurposes } from './needed-purposes.ts';
import type { Service, Site, Tracer } from './site.ts';
import { seconds } from './validity.ts';
import { materialPart } from './material-part.ts';

export interface SiteChange {
  readonly kind: 'controller' | 'purpose' | 'service' | 'vendor' | 'tracer' | 'retention' | 'editorial';
  /** Where in the site, by id: `services.matomo.tracers._pk_id*`. */
  readonly path: string;
  /** True when an earlier choice does not cover it. */
  readonly material: boolean;
  /** One English sentence. */
  readonly text: string;
}

/**
 * Compares two versions of a site. What a visitor did not know of when choosing is material: a purpose, a service, a vendor, a tracer,
 * a longer life, another controller. Removing anything and rewording anything is not.
 */
export function compareSites(before: Site, after: Site): SiteChange[] {
  const changes = [...controller(before, after), ...purposes(before, after), ...services(before, after)];
  const reworded = !changes.length && canonicalize(before) !== canonicalize(after);
  return reworded ? [change('editorial', '', false, 'Wording, layout or technical settings changed.')] : changes;
}

/** True when at least one change asks again. */
export function isMaterial(changes: readonly SiteChange[]): boolean {
  return changes.some(({ material }) => material);
}

function controller(before: Site, after: Site): SiteChange[] {
  const [was, is] = [materialPart(before).controller, materialPart(after).controller];
  if (was.name === is.name && was.country === is.country) return [];
  return [change('controller', 'controller', true, `The controller is now ${is.name} (${is.country}), no longer ${was.name} (${was.country}).`)];
}

function purposes(before: Site, after: Site): SiteChange[] {
  const { added, removed } = difference(askedPurposes(before), askedPurposes(after));
  return [
    ...added.map(id => change('purpose', `purposes.${id}`, true, `The purpose "${id}" is new.`)),
    ...removed.map(id => change('purpose', `purposes.${id}`, false, `The purpose "${id}" is gone.`)),
  ];
}

function services(before: Site, after: Site): SiteChange[] {
  const [was, is] = [byId(waiting(before)), byId(waiting(after))];
  const { added, removed } = difference([...was.keys()], [...is.keys()]);
  return [
    ...added.map(id => change('service', `services.${id}`, true, `The service ${is.get(id)?.name} of ${is.get(id)?.vendor.name} is new.`)),
    ...removed.map(id => change('service', `services.${id}`, false, `The service ${was.get(id)?.name} is gone.`)),
    ...[...is.values()].flatMap(now => {
      const old = was.get(now.id);
      return old ? [...vendor(old, now), ...servicePurposes(old, now), ...tracers(old, now)] : [];
    }),
  ];
}

// what an exemption takes from the choice, its end brings back
function waiting({ services, profile }: Site): Service[] {
  return services.map(service => ({ ...service, purposes: neededPurposes(service, profile) }));
}

function vendor(was: Service, is: Service): SiteChange[] {
  if (was.vendor.name === is.vendor.name && was.vendor.country === is.vendor.country) return [];
  const text = `${is.name} is now run by ${is.vendor.name} (${is.vendor.country}), no longer by ${was.vendor.name} (${was.vendor.country}).`;
  return [change('vendor', `services.${is.id}.vendor`, true, text)];
}

function servicePurposes(was: Service, is: Service): SiteChange[] {
  const { added, removed } = difference(was.purposes, is.purposes);
  const path = `services.${is.id}.purposes`;
  return [
    ...added.map(id => change('service', path, true, `${is.name} now also serves the purpose "${id}".`)),
    ...removed.map(id => change('service', path, false, `${is.name} no longer serves the purpose "${id}".`)),
  ];
}

function tracers(was: Service, is: Service): SiteChange[] {
  const [old, now] = [byKey(was.tracers), byKey(is.tracers)];
  const { added, removed } = difference([...old.keys()], [...now.keys()]);
  const path = (key: string) => `services.${is.id}.tracers.${now.get(key)?.name ?? old.get(key)?.name}`;
  return [
    ...added.map(key => change('tracer', path(key), true, `${is.name} sets a new tracer, ${now.get(key)?.name} (${now.get(key)?.kind}).`)),
    ...removed.map(key => change('tracer', path(key), false, `${is.name} no longer sets ${old.get(key)?.name} (${old.get(key)?.kind}).`)),
    ...[...now].flatMap(([key, tracer]) => retention(path(key), old.get(key), tracer)),
  ];
}

function retention(path: string, was: Tracer | undefined, is: Tracer): SiteChange[] {
  if (!was || was.retention === is.retention) return [];
  const longer = life(is) > life(was);
  return [change('retention', path, longer, `${is.name} lives ${longer ? 'longer' : 'shorter'}: ${is.retention}, no longer ${was.retention}.`)];
}

// a session ends first, "kept" never
function life({ retention }: Tracer): number {
  return retention === 'session' ? 0 : (seconds(retention) ?? Number.POSITIVE_INFINITY);
}

function byId(list: readonly Service[]): Map<string, Service> {
  return new Map(list.map(service => [service.id, service]));
}

// the same name in cookies and in local storage is two tracers
function byKey(list: readonly Tracer[]): Map<string, Tracer> {
  return new Map(list.map(tracer => [`${tracer.name} ${tracer.kind}`, tracer]));
}

function difference(before: readonly string[], after: readonly string[]): { added: string[]; removed: string[] } {
  return { added: after.filter(item => !before.includes(item)), removed: before.filter(item => !after.includes(item)) };
}

function change(kind: SiteChange['kind'], path: string, material: boolean, text: string): SiteChange {
  return { kind, path, material, text };
}
