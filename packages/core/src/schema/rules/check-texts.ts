// Texts: whatever the author words has to be worded in every language of the site.
import type { Rule } from '../draft.ts';
import { type Path, problem, show, type SiteProblem } from '../site-problem.ts';

type Words = Readonly<Record<string, string | undefined>> | undefined;

export const checkTexts: Rule = ({ file, services }) => {
  const locales = (file.locales ?? []).flatMap(locale => locale ?? []);
  const missing = (severity: SiteProblem['severity'], text: Words, path: Path) => (text ? missingIn(severity, text, locales, path) : []);
  return [
    ...missing('error', file.name, ['name']),
    ...(file.purposes ?? []).flatMap((purpose, index) =>
      (['title', 'short', 'long'] as const).flatMap(key => missing('error', purpose?.[key], ['purposes', index, key])),
    ),
    // a service's description in another language is better than none
    ...services.flatMap(({ service, path }) => [
      ...missing('warning', service.about, [...path, 'about']),
      ...(service.tracers ?? []).flatMap((tracer, index) => missing('warning', tracer?.about, [...path, 'tracers', index, 'about'])),
    ]),
  ];
};

// `say` falls back from `fr-CA` to `fr`
function missingIn(severity: SiteProblem['severity'], text: NonNullable<Words>, locales: readonly string[], path: Path): SiteProblem[] {
  return locales
    .filter(locale => !text[locale] && !text[locale.split('-')[0] ?? ''])
    .map(locale => problem(severity, 'missing-text', path, `expected a text in ${show(locale)}, got ${Object.keys(text).map(show).join(', ') || 'none'}`));
}
