// What the endpoint's own scans found: whether the notice appears, and which rules the site breaks.
import type { CaptureOutcome, Finding, ScanHealth } from '@assent/core';
import type { Api } from '../api/api.ts';
import { useSpeech } from '../words/speech.ts';
import { AskedSection } from './AskedSection.tsx';

export function Scan({ api, site }: { readonly api: Api; readonly site: string }) {
  const { words } = useSpeech();
  return (
    <AskedSection name="scan" site={site} said={words.scan} ask={api.scanHealth}>
      {health => <Outcome health={health} />}
    </AskedSection>
  );
}

function Outcome({ health: { scheduled, last } }: { readonly health: ScanHealth }) {
  const { words } = useSpeech();
  const said = words.scan;
  if (!last) return <p class="none">{scheduled ? said.waiting : said.unscheduled}</p>;
  const when = new Date(last.at).toLocaleString(words.tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return (
    <>
      {last.failed !== null && <p class="missing">{said.notMade(when, last.failed)}</p>}
      {last.failed === null && last.notice !== 'seen' && <p class="missing">{last.notice === 'gone' ? said.gone(when) : said.noNotice(when)}</p>}
      {last.failed === null && last.findings.length === 0 && <p class="none">{said.none(when)}</p>}
      {last.findings.length > 0 && (
        <>
          {last.failed === null && <p class="note">{said.at(when)}</p>}
          <ul class="scan-findings">
            {last.findings.map(finding => (
              <Row key={`${finding.rule} ${finding.subject}`} finding={finding} lang={last.locale ?? 'en'} />
            ))}
          </ul>
        </>
      )}
      {last.captures && <Captured captures={last.captures} />}
    </>
  );
}

function Captured({ captures: { taken, missing, failed } }: { readonly captures: CaptureOutcome }) {
  const { words } = useSpeech();
  const said = words.scan;
  if (failed !== null) return <p class="missing">{said.captureFailed(failed)}</p>;
  if (missing.length === 0) return <p class="note">{taken ? said.captured(taken.toLocaleString(words.tag)) : said.allCaptured}</p>;
  return (
    <>
      <p class="missing">{said.notCaptured}</p>
      <ul lang="en">
        {missing.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

// the scanner speaks the site's language, or English
function Row({ finding: { severity, rule, subject, message, fix }, lang }: { readonly finding: Finding; readonly lang: string }) {
  const { words } = useSpeech();
  return (
    <li>
      <p>
        <b>{words.scan.severities[severity]}</b> <code>{subject}</code> <span class="quiet">{rule}</span>
      </p>
      <p lang={lang}>{message}</p>
      <details>
        <summary>{words.scan.fix}</summary>
        <code lang={lang}>{fix}</code>
      </details>
    </li>
  );
}
