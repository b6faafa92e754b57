// The overview: the key figures, how they move, and how they are made.
import { Figures } from './Figures.tsx';
import { Method } from './Method.tsx';
import type { PageProps } from './page-props.ts';
import { RatesPage } from './RatesPage.tsx';

export function Overview(props: PageProps) {
  return (
    <RatesPage {...props} show={rates => <Figures rates={rates} />}>
      <Method />
    </RatesPage>
  );
}
