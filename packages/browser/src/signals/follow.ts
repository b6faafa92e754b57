// Says a vendor's signal whenever the verdict on its service changes, beginning with a grant that stands already.
import type { Assent } from '../gate/api.ts';
import type { Signal } from './signal.ts';

/** `assent` = the page's own object. What the vendor's code throws is told by `assent:problem`, and stops nothing. */
export function follow(assent: Pick<Assent, 'granted' | 'on'>, { service, grant, revoke }: Signal): void {
  let told = false;
  const tell = () => {
    const granted = assent.granted(service);
    if (granted === told) return;
    told = granted;
    try {
      if (granted) grant(window as never, assent);
      else revoke(window as never);
    } catch (cause) {
      const message = `signal-failed: ${service}: ${String(cause)}`;
      document.dispatchEvent(new CustomEvent('assent:problem', { detail: { code: 'signal-failed', message } }));
    }
  };
  assent.on('change', tell);
  tell();
}
