// One host that nobody declared: as what it was seen, when, how often, whether it was let through, and the entry to paste.
import type { UndeclaredHost } from '@assent/core';
import { siteEntry } from '../figures/site-entry.ts';
import { useSpeech } from '../words/speech.ts';

export function UndeclaredItem({ seen }: { readonly seen: UndeclaredHost }) {
  const { words, format } = useSpeech();
  const { seenAs, last, reports, blocked, passed, next, known, unknown, entry, allow } = words.undeclared;
  return (
    <li>
      <h3>{seen.host}</h3>
      <p class="state">{seen.blocked ? blocked : passed}</p>
      <p class="facts">
        {seen.seenAs.map((directive, i) => (
          <span key={directive}>
            {i > 0 && ', '}
            {seenAs[directive]}
            {directive !== 'page' && (
              <>
                {' '}
                <code>{directive}</code>
              </>
            )}
          </span>
        ))}
        {' · '}
        {last(format.day(seen.last))} · {reports(format.count(seen.n))}
      </p>
      <details class="drawer">
        <summary>
          {next}
          <span class="sr"> ({seen.host})</span>
        </summary>
        <p>{seen.known.length ? known(seen.known.map(({ name }) => name).join(', ')) : unknown}</p>
        {/* focusable, so that the arrow keys scroll it (WCAG 2.1.1) */}
        <pre class="scroll" role="region" aria-label={entry(seen.host)} tabIndex={0}>
          <code>{siteEntry(seen)}</code>
        </pre>
        <p>{allow}</p>
      </details>
    </li>
  );
}
