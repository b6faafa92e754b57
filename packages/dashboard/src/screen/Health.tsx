// Health: what is left to mend on the site.
import { useView } from '../view/use-view.tsx';
import type { PageProps } from './page-props.ts';
import { Delivery } from './Delivery.tsx';
import { Pages } from './Pages.tsx';
import { Proofs } from './Proofs.tsx';
import { RatesPage } from './RatesPage.tsx';
import { Residue } from './Residue.tsx';
import { Scan } from './Scan.tsx';
import { Undeclared } from './Undeclared.tsx';

export function Health(props: PageProps) {
  const { sample } = useView().view;
  return (
    <RatesPage
      {...props}
      show={rates => (
        <>
          <Delivery rates={rates} />
          <Residue residue={rates.residue} />
          <Pages rates={rates} />
        </>
      )}
    >
      {!sample && <Undeclared api={props.api} site={props.site} />}
      {!sample && <Scan api={props.api} site={props.site} />}
      {!sample && <Proofs api={props.api} site={props.site} />}
    </RatesPage>
  );
}
