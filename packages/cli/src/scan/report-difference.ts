// What changed between two scans, in lines for people.
import { kindWord, lifeWord, type ReportDifference, type ReportLocale, SEVERITY_WORDS, subjectIn } from '@assent/scanner';

const WORDS = {
  en: { colon: ':', lives: 'lives', was: 'was', host: 'host', nothing: 'nothing changed' },
  fr: { colon: ' :', lives: 'durée :', was: 'au lieu de :', host: 'hôte', nothing: 'rien n’a changé' },
} as const;

/** `+` came, `-` went, `~` changed. Findings say what they say in the language of their report. */
export function reportDifference({ findings, tracers, hosts }: ReportDifference, locale: ReportLocale): string {
  const { colon, lives, was: before, host: aHost, nothing } = WORDS[locale];
  const finding = ({ severity, rule, subject }: ReportDifference['findings']['added'][number]) =>
    `${SEVERITY_WORDS[severity].one[locale]} ${rule} ${subjectIn(subject, locale)}`;
  const tracer = ({ kind, name, domain }: ReportDifference['tracers']['added'][number]) => `${kindWord(kind, locale)} ${name} (${domain})`;
  const life = (seconds: number | null) => lifeWord(seconds, locale);
  const lines = [
    ...findings.added.map(one => `+ ${finding(one)}${colon} ${one.message}`),
    ...findings.removed.map(one => `- ${finding(one)}`),
    ...tracers.added.map(one => `+ ${tracer(one)}`),
    ...tracers.removed.map(one => `- ${tracer(one)}`),
    ...tracers.changed.map(({ tracer: one, was }) => `~ ${tracer(one)}${colon} ${lives} ${life(one.life)}, ${before} ${life(was)}`),
    ...hosts.added.map(host => `+ ${aHost} ${host}`),
    ...hosts.removed.map(host => `- ${aHost} ${host}`),
  ];
  return lines.join('\n') || nothing;
}
