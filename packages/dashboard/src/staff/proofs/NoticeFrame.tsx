// The notice exactly as it was shown (L3): that version's own files, run again in a frame that can reach nothing, and what is different today.
import type { Device, FoundRecord } from '@assent/core';
import { useState } from 'preact/hooks';
import { FramedScreen } from '../../screen/FramedScreen.tsx';
import { useStaffWords } from '../words/use-staff-words.ts';

/** Width of a screen of each class, CSS pixels. */
const WIDTHS: Readonly<Record<Device, number>> = { mobile: 360, tablet: 768, desktop: 1280, unknown: 1280 };

export function NoticeFrame({ found: { record, notice } }: { readonly found: FoundRecord }) {
  const { proofs } = useStaffWords().said;
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const [layer, setLayer] = useState<'first' | 'second'>(record.method?.layer === 'preferences' ? 'second' : 'first');
  if (!notice)
    return (
      <section class="panel saw">
        <h2>{proofs.saw}</h2>
        <p class="finding">{proofs.noNotice}</p>
      </section>
    );
  const switches = [
    { now: layer, set: setLayer, all: ['first', 'second'] },
    { now: scheme, set: setScheme, all: ['light', 'dark'] },
  ] as readonly { now: 'first' | 'second' | 'light' | 'dark'; set: (to: never) => void; all: readonly ('first' | 'second' | 'light' | 'dark')[] }[];
  return (
    <section class="panel saw">
      <h2>{proofs.saw}</h2>
      <p class="note">{proofs.sawAbout(proofs.devices[record.device], record.locale)}</p>
      {notice.frame ? (
        <>
          <div class="switches">
            {switches.map(({ now, set, all }) => (
              <div key={all[0]} class="ranges" role="group" aria-label={all.map(one => proofs[one]).join(' / ')}>
                {all.map(one => (
                  <button key={one} type="button" aria-pressed={one === now} onClick={() => set(one as never)}>
                    {proofs[one]}
                  </button>
                ))}
              </div>
            ))}
          </div>
          <FramedScreen
            key={`${scheme} ${layer}`}
            title={proofs.saw}
            address={`${notice.frame}?scheme=${scheme}${layer === 'second' ? '#assent' : ''}`}
            width={WIDTHS[record.device]}
          />
        </>
      ) : (
        <>
          <p class="finding">{proofs.noFrame}</p>
          <pre class="scroll" tabIndex={0} aria-label={proofs.saw}>
            {JSON.stringify(notice.texts, null, 2)}
          </pre>
        </>
      )}
      <Differences found={notice} />
    </section>
  );
}

function Differences({ found: { changes, wording } }: { readonly found: NonNullable<FoundRecord['notice']> }) {
  const { said, tag } = useStaffWords();
  const { proofs } = said;
  const count = changes.length + wording.length;
  if (!count) return <p class="note">{proofs.same}</p>;
  return (
    <details class="drawer">
      <summary>{proofs.differences(count)}</summary>
      <ul class="rows">
        {changes.map(({ path, text }) => (
          <li key={path + text.en}>{text[tag]}</li>
        ))}
      </ul>
      <ul class="rows">
        {wording.map(({ path, before, after }) => (
          <li key={path}>
            <code>{path}</code>
            <br />
            {proofs.wordBefore}: <del>{before ?? '–'}</del>
            <br />
            {proofs.wordAfter}: <ins>{after ?? '–'}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
