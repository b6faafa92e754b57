// The tables of the HTML report: who was met when, the notice's controls, tracers, hosts.
import type { NoticeSeen } from '../notice/notice-seen.ts';
import { kindWord, lifeWord, seenWords } from '../judge/say.ts';
import { roleWord } from '../judge/rules/notice/notice-check.ts';
import type { Bilingual } from '../words/bilingual.ts';
import { escapeMarkup as text } from './escape-markup.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { ContainerFound, HostFound, ScanReport, TracerFound } from './scan-report.ts';

type Shown = Pick<ScanReport, 'locale'>;

const MOMENTS: readonly (readonly [moment: string, title: Bilingual])[] = [
  ['before untouched', { en: 'Before a choice', fr: 'Avant un choix' }],
  ['refuse answered', { en: 'After refusing', fr: 'Après un refus' }],
  ['accept answered', { en: 'After accepting', fr: 'Après une acceptation' }],
  ['withdraw withdrawn', { en: 'After withdrawing', fr: 'Après un retrait' }],
  ['gpc untouched', { en: 'With GPC', fr: 'Avec GPC' }],
];

/** Who was met in which phase: what a DPO looks at first. */
export function matrix({ hosts, tracers, phases, locale }: ScanReport): string {
  const words = REPORT_WORDS[locale];
  const columns = MOMENTS.filter(([moment]) => phases.some(({ phase }) => moment.startsWith(phase)));
  const who = new Map<string, Set<string>>();
  const add = (name: string, seen: readonly string[]) => who.set(name, new Set([...(who.get(name) ?? []), ...seen]));
  for (const { own, service, entity, host, seen } of hosts) if (!own || service) add(service ?? entity ?? host, seen);
  for (const { service, seen, exempt } of tracers) if (service && !exempt) add(service, seen);
  if (!who.size) return `<p>${words.noThirdParty}</p>`;
  const rows = [...who].sort(([a], [b]) => (a < b ? -1 : 1));
  const cell = (seen: Set<string>, moment: string) =>
    seen.has(moment) ? `<td class="met${moment.startsWith('accept') ? ' allowed' : ''}">${words.met}</td>` : '<td class="not">·</td>';
  return table(
    [words.who, ...columns.map(([, title]) => title[locale])],
    rows.map(([name, seen]) => `<th scope="row">${text(name)}</th>${columns.map(([moment]) => cell(seen, moment)).join('')}`),
  );
}

export function controlTable({ first }: NoticeSeen, { locale }: Shown): string {
  const words = REPORT_WORDS[locale];
  return table(
    [words.control, words.purpose, words.size, words.letters, words.colours, words.inReach],
    first.controls.map(
      ({ label, tag, role, box, fontSize, ink, paper, reachable }) =>
        `<th scope="row">${text(label || words.noWords)} <code>&lt;${text(tag)}&gt;</code></th>${cells(roleWord(role, locale), `${box.width} × ${box.height}`, `${fontSize} px`, ink && paper ? `${ink} ${words.on} ${paper}` : words.unknown, reachable ? words.yes : words.no)}`,
    ),
  );
}

export function tracerTable(tracers: readonly TracerFound[], { locale }: Shown): string {
  const words = REPORT_WORDS[locale];
  const rows = tracers.map(({ kind, name, domain, service, entity, life, seen, by, exempt, blocked, httpOnly, value }) => {
    const needs = exempt ? words[exempt] : service ? words.yes : words.notKnown;
    const lives = kind === 'cookie' && life === null ? words.session : lifeWord(life, locale);
    const notes = [by[0], blocked && `${words.blocked} ${blocked}`, httpOnly && words.outOfReach].flatMap(note => (note ? [text(note)] : []));
    return `<th scope="row"><code>${text(name)}</code></th>${cells(kindWord(kind, locale), domain, service ?? entity ?? words.unknown, needs, lives, seenWords(seen, locale))}<td class="by">${[...notes, ...(value ? [`<code>${text(value)}</code>`] : [])].join('<br>')}</td>`;
  });
  return table([words.name, words.kind, words.domain, words.whose, words.needsConsent, words.lives, words.seen, words.writtenBy], rows);
}

export function containerTable(containers: readonly ContainerFound[], { locale }: Shown): string {
  const words = REPORT_WORDS[locale];
  return `<p>${words.containersSay}</p>${table(
    [words.container, words.templates, words.couldLoad, words.hosts, words.seen],
    containers.map(
      ({ id, types, services, hosts, seen }) =>
        `<th scope="row">${text(id)}</th>${cells(types.join(', '), services.join(', ') || words.none, hosts.join(', '), seenWords(seen, locale))}`,
    ),
  )}`;
}

export function hostTable(hosts: readonly HostFound[], { locale }: Shown): string {
  const words = REPORT_WORDS[locale];
  return table(
    [words.host, words.whose, words.requests, words.purpose, words.seen],
    hosts.map(
      ({ host, own, service, entity, seen, types, requests }) =>
        `<th scope="row">${text(host)}</th>${cells(own ? words.theSite : (service ?? entity ?? words.unknown), String(requests), types.join(', '), seenWords(seen, locale))}`,
    ),
  );
}

const cells = (...values: readonly string[]) => values.map(value => `<td>${text(value)}</td>`).join('');

const table = (heads: readonly string[], rows: readonly string[]) =>
  `<div class="wide" tabindex="0"><table><thead><tr>${heads.map(head => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.map(row => `<tr>${row}</tr>`).join('\n')}</tbody></table></div>`;
