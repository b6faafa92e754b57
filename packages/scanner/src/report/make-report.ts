// Makes the report: what was found, once each and in a fixed order, so that two reports can be compared line by line.
import type { Finding } from '@assent/core';
import type { Knowledge } from '../judge/knowledge.ts';
import { allObserved, type Scanned } from '../judge/scanned.ts';
import { bareAddress } from '../visit/bare-address.ts';
import type { Answered } from '../notice/answer-notice.ts';
import type { Bilingual, ReportLocale } from '../words/bilingual.ts';
import { VIEWPORTS } from '../visit/viewports.ts';
import { makeKept } from '../judge/kept.ts';
import { servicesIn } from '../judge/services-in.ts';
import { limitsOf } from './limits-of.ts';
import { type ContainerFound, type HostFound, SCAN_REPORT_SCHEMA, type ScanReport, type TracerFound } from './scan-report.ts';

export interface About {
  readonly version: string;
  readonly at: string;
  readonly browser: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly locale: ReportLocale;
}

export function makeReport(scanned: Scanned, knowledge: Knowledge, findings: readonly Finding[], about: About): ScanReport {
  return {
    schema: SCAN_REPORT_SCHEMA,
    version: about.version,
    locale: about.locale,
    at: about.at,
    url: scanned.start,
    says: scanned.says,
    profile: scanned.profile,
    site: knowledge.site?.id ?? null,
    conditions: { browser: about.browser, args: about.args, language: about.language, viewport: `${VIEWPORTS.desktop.width}x${VIEWPORTS.desktop.height}` },
    pages: scanned.pages,
    phases: scanned.visits.map(({ phase, answered, observations }) => ({
      phase,
      answered: answered && answeredWord(answered, about.locale),
      requests: observations.requests.length,
    })),
    findings,
    tracers: tracersOf(scanned, knowledge),
    hosts: hostsOf(scanned, knowledge),
    containers: containersOf(scanned, knowledge),
    notice: scanned.notice,
    problems: once(
      allObserved(scanned, 'problems').map(problem => ({ ...problem, message: problem.message[about.locale] })),
      problem => JSON.stringify(problem),
    ),
    limits: limitsOf(scanned, knowledge.site !== null).map(limit => limit[about.locale]),
  };
}

const MEANS: Readonly<Record<Answered['means'], Bilingual>> = {
  api: { en: 'api', fr: 'par son interface de programmation' },
  autoconsent: { en: 'autoconsent', fr: 'par autoconsent' },
  wording: { en: 'wording', fr: 'd’après ses mots' },
  none: { en: 'no way to answer was found', fr: 'aucun moyen de répondre n’a été trouvé' },
};

const answeredWord = ({ done, means, tool }: Answered, locale: ReportLocale) =>
  done ? `${MEANS[means][locale]}${tool ? ` (${tool})` : ''}` : MEANS.none[locale];

function tracersOf(scanned: Scanned, knowledge: Knowledge): TracerFound[] {
  const kept = makeKept(scanned);
  const same = Map.groupBy(allObserved(scanned, 'tracers').filter(kept), ({ kind, name, domain }) => `${domain} ${kind} ${name}`);
  return sorted([...same.entries()]).map(([, list]) => {
    const [first] = list as [(typeof list)[number]];
    const by = list.find(tracer => tracer.by.length)?.by ?? [];
    const { service, entity, exempt } = knowledge.ofTracer(first.kind, first.name, first.domain, by);
    const lives = list.map(({ life }) => life);
    const stored = list.some(({ blocked }) => !blocked);
    return {
      kind: first.kind,
      name: first.name,
      domain: first.domain,
      service: service?.id ?? null,
      entity: entity ?? service?.vendor.name ?? null,
      exempt: exempt ?? null,
      life: lives.includes(null) ? null : Math.max(...(lives as number[])),
      seen: seenIn(list),
      by: by.map(bareAddress),
      value: first.value,
      ...(!stored && first.blocked && { blocked: first.blocked }),
      ...(list.some(({ httpOnly }) => httpOnly) && { httpOnly: true }),
    };
  });
}

function hostsOf(scanned: Scanned, knowledge: Knowledge): HostFound[] {
  const requests = allObserved(scanned, 'requests').filter(({ url }) => /^(?:https?|wss?):/.test(url) && URL.canParse(url));
  const byHost = Map.groupBy(requests, ({ url }) => new URL(url).hostname);
  return sorted([...byHost.entries()]).map(([host, list]) => {
    const known = list.map(({ url }) => knowledge.ofRequest(url));
    return {
      host,
      own: knowledge.isOwn(host),
      service: known.find(({ service }) => service)?.service?.id ?? null,
      entity: known.find(({ entity, service }) => entity ?? service)?.entity ?? known.find(({ service }) => service)?.service?.vendor.name ?? null,
      seen: seenIn(list),
      types: [...new Set(list.map(({ type }) => type))].sort(),
      requests: list.length,
    };
  });
}

function containersOf(scanned: Scanned, knowledge: Knowledge): ContainerFound[] {
  const byId = Map.groupBy(allObserved(scanned, 'containers'), ({ id }) => id);
  return sorted([...byId.entries()]).map(([id, list]) => {
    const union = (of: 'types' | 'addresses') => [...new Set(list.flatMap(container => container[of]))].sort();
    const [types, addresses] = [union('types'), union('addresses')];
    const strange = addresses.filter(address => !knowledge.ofRequest(address).service).map(address => new URL(address).hostname);
    return {
      id,
      types,
      services: servicesIn({ types, addresses }, knowledge).map(service => service.id),
      hosts: [...new Set(strange)].filter(host => !knowledge.isOwn(host)),
      seen: seenIn(list),
    };
  });
}

const seenIn = (list: readonly { readonly phase: string; readonly moment: string }[]) => [...new Set(list.map(({ phase, moment }) => `${phase} ${moment}`))];

const sorted = <T>(entries: readonly (readonly [string, T])[]) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1));

function once<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(list.map(item => [key(item), item])).values()];
}
