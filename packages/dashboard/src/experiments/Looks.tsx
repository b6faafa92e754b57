// What the variants look like, side by side: run from the log's evidence, or as drafts, in frames that can reach nothing; and what each changes in words.
import type { ExperimentArm, Variant } from '@assent/core';
import { seconds } from '@assent/core';
import { useState } from 'preact/hooks';
import { FramedScreen } from '../screen/FramedScreen.tsx';
import { useSpeech } from '../words/speech.ts';
import { useExperimentWords } from './words/use-experiment-words.ts';

const WIDTHS = { phone: 360, desktop: 1280 } as const;

export interface LooksProps {
  readonly arms: readonly ExperimentArm[];
  readonly locales: readonly string[];
  /** No visitor has seen them. */
  readonly draft: boolean;
}

export function Looks({ arms, locales, draft }: LooksProps) {
  const { words, format } = useSpeech();
  const { said } = useExperimentWords();
  const [device, setDevice] = useState<'phone' | 'desktop'>('phone');
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const [locale, setLocale] = useState(locales.includes(words.tag) ? words.tag : (locales[0] ?? ''));
  const switches: readonly [now: string, set: (to: never) => void, all: readonly string[], say: (one: string) => string][] = [
    [device, setDevice, ['phone', 'desktop'], one => said[one as 'phone']],
    [scheme, setScheme, ['light', 'dark'], one => said[one as 'light']],
    [locale, setLocale, locales, format.language],
  ];
  return (
    <section class="looks">
      <h3>{said.looks}</h3>
      {draft && <p class="note">{said.drafted}</p>}
      <div class="switches">
        {switches.map(([now, set, all, say]) => (
          <div key={all.join()} class="ranges" role="group" aria-label={all.map(say).join(' / ')}>
            {all.map(one => (
              <button key={one} type="button" aria-pressed={one === now} onClick={() => set(one as never)}>
                {say(one)}
              </button>
            ))}
          </div>
        ))}
      </div>
      <div class="frames">
        {arms.map(({ variant, frames }) => (
          <article key={variant.id}>
            <h4>{variant.id}</h4>
            {frames[locale] && (
              <FramedScreen
                key={`${scheme} ${locale} ${device}`}
                title={said.frame(variant.id)}
                address={`${frames[locale]}?scheme=${scheme}`}
                width={WIDTHS[device]}
              />
            )}
            <Changes variant={variant} locale={locale} />
          </article>
        ))}
      </div>
    </section>
  );
}

function Changes({ variant: { words = {}, order, layout, delay }, locale }: { readonly variant: Variant; readonly locale: string }) {
  const { said, text } = useExperimentWords();
  const { changes } = said;
  const rows = [
    ...Object.entries(words).map(([key, value]) => [changes.words[key] ?? key, value?.[locale] ?? text(value ?? {})] as const),
    ...(order ? [[changes.order, order.join(', ')] as const] : []),
    ...(layout ? [[changes.layout, layout] as const] : []),
    ...(delay ? [[changes.delay, `${seconds(delay)} s`] as const] : []),
  ];
  if (!rows.length) return <p class="note">{changes.nothing}</p>;
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
