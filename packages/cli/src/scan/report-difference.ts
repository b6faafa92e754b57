// What changed between two scans, in lines for people.
import type { ReportDifference } from '@assent/scanner';

export function reportDifference({ findings, tracers, hosts }: ReportDifference): string {
  const days = (life: number | null) => (life === null ? 'no end of its own' : `${Math.round(life / 86_400)} days`);
  const lines = [
    ...findings.added.map(({ severity, rule, subject, message }) => `+ ${severity} ${rule} ${subject}: ${message}`),
    ...findings.removed.map(({ severity, rule, subject }) => `- ${severity} ${rule} ${subject}`),
    ...tracers.added.map(({ kind, name, domain }) => `+ ${kind} ${name} (${domain})`),
    ...tracers.removed.map(({ kind, name, domain }) => `- ${kind} ${name} (${domain})`),
    ...tracers.changed.map(({ tracer, was }) => `~ ${tracer.kind} ${tracer.name} (${tracer.domain}): lives ${days(tracer.life)}, was ${days(was)}`),
    ...hosts.added.map(host => `+ host ${host}`),
    ...hosts.removed.map(host => `- host ${host}`),
  ];
  return lines.join('\n') || 'nothing changed';
}
