// What changed between two scans of one site.
import { type Finding, findingKey } from '@assent/core';
import type { ScanReport, TracerFound } from './scan-report.ts';

export interface ReportDifference {
  readonly findings: { readonly added: readonly Finding[]; readonly removed: readonly Finding[] };
  readonly tracers: {
    readonly added: readonly TracerFound[];
    readonly removed: readonly TracerFound[];
    /** Lives that changed by more than a day, in seconds. */
    readonly changed: readonly { readonly tracer: TracerFound; readonly was: number | null }[];
  };
  readonly hosts: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

const DAY = 86_400;

export function compareReports(before: ScanReport, after: ScanReport): ReportDifference {
  const keyOf = ({ kind, name, domain }: TracerFound) => `${kind} ${name} ${domain}`;
  const earlier = new Map(before.tracers.map(tracer => [keyOf(tracer), tracer]));
  return {
    findings: { added: less(after.findings, before.findings, findingKey), removed: less(before.findings, after.findings, findingKey) },
    tracers: {
      added: less(after.tracers, before.tracers, keyOf),
      removed: less(before.tracers, after.tracers, keyOf),
      changed: after.tracers.flatMap(tracer => {
        const was = earlier.get(keyOf(tracer));
        if (!was) return [];
        const moved = was.life === null || tracer.life === null ? was.life !== tracer.life : Math.abs(was.life - tracer.life) > DAY;
        return moved ? [{ tracer, was: was.life }] : [];
      }),
    },
    hosts: {
      added: less(after.hosts, before.hosts, ({ host }) => host).map(({ host }) => host),
      removed: less(before.hosts, after.hosts, ({ host }) => host).map(({ host }) => host),
    },
  };
}

function less<T>(list: readonly T[], other: readonly T[], key: (item: T) => string): T[] {
  const known = new Set(other.map(key));
  return list.filter(item => !known.has(key(item)));
}
