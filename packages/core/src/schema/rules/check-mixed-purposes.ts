// One purpose, one switch: statistics beside advertising (L24), any two purposes in one (L25), and advertising that nobody is told of (L20).
import { type Topic, topicsOf } from '../../law/wording/topics.ts';
import { NECESSARY } from '../../purpose.ts';
import { breach } from '../breach.ts';
import type { Draft, Rule } from '../draft.ts';
import { show, type SiteProblem } from '../site-problem.ts';

export const checkMixedPurposes: Rule = draft => [...worded(draft), ...shared(draft), ...untold(draft)];

// by what the title and the sentence say
function worded(draft: Draft): SiteProblem[] {
  return (draft.file.purposes ?? []).flatMap((purpose, index) => {
    const said = Object.values(purpose?.title ?? {}).map(title => topicsOf(title ?? ''));
    const topics = said.find(found => found.length > 1) ?? [];
    return topics.length ? mixed(draft, ['purposes', index, 'title'], topics, `expected one purpose, got ${topics.map(show).join(' and ')} in one title`) : [];
  });
}

// by what the catalogue knows of the services that share it
function shared(draft: Draft): SiteProblem[] {
  return (draft.file.purposes ?? []).flatMap((purpose, index) => {
    const users = draft.services.filter(({ service, written }) => written.purposes && service.purposes?.includes(purpose?.id ?? ''));
    const topics = [...new Set(users.flatMap(({ known }) => known?.purposes.filter(id => id !== NECESSARY) ?? []))] as Topic[];
    if (topics.length < 2 || users.some(({ known }) => (known?.purposes.length ?? 0) > 1)) return [];
    const names = users.flatMap(({ known }) => known?.name ?? []).join(', ');
    return mixed(draft, ['purposes', index], topics, `expected services of one purpose, got ${names}: ${topics.map(show).join(' and ')}`);
  });
}

function mixed(draft: Draft, path: readonly PropertyKey[], topics: readonly Topic[], message: string): SiteProblem[] {
  const both = topics.includes('audience') && topics.includes('advertising');
  return breach(draft, both ? 'statistics-with-advertising' : 'several-purposes', path, message);
}

// FR-03: a known advertising service under another purpose, or an advertising purpose that does not say so
function untold(draft: Draft): SiteProblem[] {
  const hidden = draft.services.flatMap(({ service, written, known, path }) =>
    known?.purposes.includes('advertising') && written.purposes && !service.purposes?.includes('advertising') && !service.purposes?.includes(NECESSARY)
      ? breach(draft, 'untold-advertising', [...path, 'purposes'], `expected "advertising" for ${known.name}, got ${service.purposes?.map(show).join(', ')}`)
      : [],
  );
  const unsaid = (draft.file.purposes ?? []).flatMap((purpose, index) =>
    purpose?.id === 'advertising'
      ? Object.entries(purpose.title ?? {}).flatMap(([locale, title]) => {
          const told = topicsOf(`${title} ${purpose.short?.[locale] ?? ''}`).includes('advertising') || !/^(fr|en|de|es|it)\b/.test(locale);
          return told
            ? []
            : breach(draft, 'untold-advertising', ['purposes', index, 'title', locale], `expected a title that speaks of advertising, got ${show(title)}`);
        })
      : [],
  );
  return [...hidden, ...unsaid];
}
