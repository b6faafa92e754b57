// A chart as SVG or PNG, with what it shows written on it.
import type { Rates } from '@assent/core';
import { useRef } from 'preact/hooks';
import { save } from '../export/save.ts';
import { useSpeech } from '../words/speech.ts';
import { useCaption } from './use-caption.ts';

export interface PictureButtonsProps {
  readonly rates: Rates;
  readonly title: string;
  readonly definition: string;
  /** Of the file, without ending. */
  readonly name: string;
}

export function PictureButtons({ rates, title, definition, name }: PictureButtonsProps) {
  const { words } = useSpeech();
  const about = useCaption(rates);
  const row = useRef<HTMLParagraphElement>(null);
  const draw = async (kind: 'svg' | 'png') => {
    const figure = row.current?.closest('.panel');
    if (!figure) return;
    const { pictureOf, bitmapOf } = await import('../export/picture.ts');
    const svg = pictureOf(figure, { title, about, definition });
    const file = `${rates.site.id}-${rates.from}-${rates.to}-${name}.${kind}`;
    save(file, kind === 'svg' ? svg : await bitmapOf(svg), kind === 'svg' ? 'image/svg+xml' : 'image/png');
  };
  return (
    <p class="pictures" ref={row}>
      {words.exporting.picture}{' '}
      {(['svg', 'png'] as const).map(kind => (
        <button key={kind} type="button" aria-label={words.exporting.pictureAs(title, kind.toUpperCase())} onClick={() => void draw(kind)}>
          {kind.toUpperCase()}
        </button>
      ))}
    </p>
  );
}
