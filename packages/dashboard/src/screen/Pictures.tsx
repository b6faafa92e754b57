// A chart as SVG or PNG, with what it shows written on it.
import { useRef } from 'preact/hooks';
import type { Caption } from '../export/picture.ts';
import { save } from '../export/save.ts';
import { useSpeech } from '../words/speech.ts';

export interface PicturesProps {
  readonly caption: Caption;
  /** Name without ending. */
  readonly file: string;
  /** Selector of what is drawn, around these buttons. */
  readonly of: string;
}

export function Pictures({ caption, file, of }: PicturesProps) {
  const { words } = useSpeech();
  const row = useRef<HTMLParagraphElement>(null);
  const draw = async (kind: 'svg' | 'png') => {
    const figure = row.current?.closest(of);
    if (!figure) return;
    const { pictureOf, bitmapOf } = await import('../export/picture.ts');
    const svg = pictureOf(figure, caption);
    save(`${file}.${kind}`, kind === 'svg' ? svg : await bitmapOf(svg), kind === 'svg' ? 'image/svg+xml' : 'image/png');
  };
  return (
    <p class="pictures" ref={row}>
      {words.exporting.picture}{' '}
      {(['svg', 'png'] as const).map(kind => (
        <button key={kind} type="button" aria-label={words.exporting.pictureAs(caption.title, kind.toUpperCase())} onClick={() => void draw(kind)}>
          {kind.toUpperCase()}
        </button>
      ))}
    </p>
  );
}
