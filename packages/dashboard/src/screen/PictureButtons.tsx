// A chart of the figures as SVG or PNG.
import type { Rates } from '@assent/core';
import { Pictures } from './Pictures.tsx';
import { useCaption } from './use-caption.ts';

export interface PictureButtonsProps {
  readonly rates: Rates;
  readonly title: string;
  readonly definition: string;
  /** Of the file, without ending. */
  readonly name: string;
}

export function PictureButtons({ rates, title, definition, name }: PictureButtonsProps) {
  const about = useCaption(rates);
  return <Pictures caption={{ title, about, definition }} file={`${rates.site.id}-${rates.from}-${rates.to}-${name}`} of=".panel" />;
}
