// Changes: what differs between two versions of a site, and whether visitors have to be asked again (FR-25).
import { askedPurposes } from './compile.ts';
import { canonicalize } from './canonical.ts';
import { CHANGE_WORDS, type ChangeWords } from './change-words.ts';
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
  /** One sentence. */
  readonly text: string;
}

/**
 * Compares two versions of a site. What a visitor did not know of when choosing is material: a purpose, a service, a vendor, a tracer,
 * a longer life, another controller. Removing anything and rewording anything is not. The same changes come in the same order in either language.
 */
export function compareSites(before: Site, after: Site, language: keyof typeof CHANGE_WORDS = 'en'): SiteChange[] {
  const say = CHANGE_WORDS[language];
  const changes = [...controller(before, after, say), ...purposes(before, after, say), ...services(before, after, say)];
  const reworded = !changes.length && canonicalize(before) !== canonicalize(after);
  return reworded ? [change('editorial', '', false, say.editorial)] : changes;
}

/** True when at least one change asks again. */
export function isMaterial(changes: readonly SiteChange[]): boolean {
  return changes.some(({ material }) => material);
}

function controller(before: Site, after: Site, say: ChangeWords): SiteChange[] {
  const [was, is] = [materialPart(before).controller, materialPart(after).controller];
  if (was.name === is.name && was.country === is.country) return [];
  return [change('controller', 'controller', true, say.controller(is, was))];
}

function purposes(before: Site, after: Site, say: ChangeWords): SiteChange[] {
  const { added, removed } = difference(askedPurposes(before), askedPurposes(after));
  return [
    ...added.map(id => change('purpose', `purposes.${id}`, true, say.purposeNew(id))),
    ...removed.map(id => change('purpose', `purposes.${id}`, false, say.purposeGone(id))),
  ];
}

function services(before: Site, after: Site, say: ChangeWords): SiteChange[] {
  const [was, is] = [byId(waiting(before)), byId(waiting(after))];
  const { added, removed } = difference([...was.keys()], [...is.keys()]);
  return [
    ...added.map(id => change('service', `services.${id}`, true, say.serviceNew(`${is.get(id)?.name}`, `${is.get(id)?.vendor.name}`))),
    ...removed.map(id => change('service', `services.${id}`, false, say.serviceGone(`${was.get(id)?.name}`))),
    ...[...is.values()].flatMap(now => {
      const old = was.get(now.id);
      return old ? [...vendor(old, now, say), ...servicePurposes(old, now, say), ...tracers(old, now, say)] : [];
    }),
  ];
}

// what an exemption takes from the choice, its end brings back
function waiting({ services, profile }: Site): Service[] {
  return services.map(service => ({ ...service, purposes: neededPurposes(service, profile) }));
}

function vendor(was: Service, is: Service, say: ChangeWords): SiteChange[] {
  if (was.vendor.name === is.vendor.name && was.vendor.country === is.vendor.country) return [];
  return [change('vendor', `services.${is.id}.vendor`, true, say.vendor(is.name, is.vendor, was.vendor))];
}

function servicePurposes(was: Service, is: Service, say: ChangeWords): SiteChange[] {
  const { added, removed } = difference(was.purposes, is.purposes);
  const path = `services.${is.id}.purposes`;
  return [
    ...added.map(id => change('service', path, true, say.serves(is.name, id))),
    ...removed.map(id => change('service', path, false, say.servesNot(is.name, id))),
  ];
}

function tracers(was: Service, is: Service, say: ChangeWords): SiteChange[] {
  const [old, now] = [byKey(was.tracers), byKey(is.tracers)];
  const { added, removed } = difference([...old.keys()], [...now.keys()]);
  const path = (key: string) => `services.${is.id}.tracers.${now.get(key)?.name ?? old.get(key)?.name}`;
  return [
    ...added.map(key => change('tracer', path(key), true, say.tracerNew(is.name, ...named(now, key)))),
    ...removed.map(key => change('tracer', path(key), false, say.tracerGone(is.name, ...named(old, key)))),
    ...[...now].flatMap(([key, tracer]) => retention(path(key), old.get(key), tracer, say)),
  ];
}

const named = (list: ReadonlyMap<string, Tracer>, key: string): [name: string, kind: string] => [`${list.get(key)?.name}`, `${list.get(key)?.kind}`];

function retention(path: string, was: Tracer | undefined, is: Tracer, say: ChangeWords): SiteChange[] {
  if (!was || was.retention === is.retention) return [];
  const longer = life(is) > life(was);
  return [change('retention', path, longer, say.lives(is.name, longer, is.retention, was.retention))];
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
