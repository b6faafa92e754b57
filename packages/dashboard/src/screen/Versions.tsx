// Versions: what each version of the site changed, and what became of the rates while it was live.
import { type Counts, difference, type Rates, type RatesVersion, wilson } from '@assent/core';
import { shareOf } from '../figures/indicators.ts';
import { ENOUGH } from '../figures/share.ts';
import { useSpeech } from '../words/speech.ts';
import type { PageProps } from './page-props.ts';
import { RatesPage } from './RatesPage.tsx';
import { VersionChanges } from './VersionChanges.tsx';

export function Versions(props: PageProps) {
  return <RatesPage {...props} by={['version']} show={rates => <VersionList rates={rates} />} />;
}

function VersionList({ rates: { versions, groups } }: { readonly rates: Rates }) {
  const { words } = useSpeech();
  const countsOf = ({ version }: RatesVersion) => groups.version?.find(({ value }) => value === version)?.counts;
  return (
    <section aria-labelledby="versions-title">
      <h2 class="sr" id="versions-title">
        {words.pages.versions}
      </h2>
      {!versions.length && <p class="panel note">{words.versions.none}</p>}
      <ol class="versions">
        {versions.toReversed().map(version => {
          const before = versions[versions.indexOf(version) - 1];
          return <VersionItem key={version.version} version={version} counts={countsOf(version)} before={before && countsOf(before)} />;
        })}
      </ol>
    </section>
  );
}

interface VersionItemProps {
  readonly version: RatesVersion;
  readonly counts: Counts | undefined;
  readonly before: Counts | undefined;
}

function VersionItem({ version: { version, day, changes }, counts, before }: VersionItemProps) {
  const { words, format } = useSpeech();
  const share = counts && shareOf('acceptAll', counts);
  return (
    <li class="panel" id={version}>
      <h3>
        {format.day(day)} <code>{version.slice(0, 8)}</code>
      </h3>
      {counts ? (
        <>
          <p class="rate">
            {share?.told
              ? `${words.indicator.acceptAll.label} ${format.percent(share.rate.value, share.of)} (${words.interval(format.interval(share.rate, share.of))})`
              : words.few(format.count(counts.answered))}
          </p>
          <p class="note">{before ? <Compared before={before} after={counts} /> : words.versions.alone}</p>
        </>
      ) : (
        <p class="note">{words.versions.idle}</p>
      )}
      <VersionChanges changes={changes} />
    </li>
  );
}

function Compared({ before, after }: { readonly before: Counts; readonly after: Counts }) {
  const { words, format } = useSpeech();
  const rate = ({ acceptAll, answered }: Counts) => (acceptAll === null || answered === null || answered < ENOUGH ? null : wilson(acceptAll, answered));
  const [was, is] = [rate(before), rate(after)];
  if (!was || !is) return <>{words.versions.alone}</>;
  const { value, low, high, clear } = difference(was, is);
  const points = (share: number) => format.signed(100 * share, 1);
  return <>{words.versions.compared(points(value), points(low), points(high), clear)}</>;
}
