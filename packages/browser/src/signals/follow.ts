// Says a vendor's signal whenever the verdict on its service changes, beginning with a grant that stands already.
import type { Assent } from '../gate/api.ts';
import type { report as reporter } from '../gate/report.ts';
import type { Page, Signal } from './signal.ts';

/** `assent` = the page's own object. What the vendor's code throws is reported, and stops nothing. */
export function follow(assent: Pick<Assent, 'granted' | 'on'>, report: typeof reporter, { service, grant, revoke }: Signal): void {
  const page = window as unknown as Page;
  let told = false;
  const look = () => {
    const granted = assent.granted(service);
    if (granted !== told)
      try {
        // what is not there yet is told when it has come
        told = granted && grant(page, assent) !== false;
        if (!granted) revoke(page);
      } catch (cause) {
        told = granted;
        report('signal-failed', `${service}: ${cause}`);
      }
    if (granted && !told) {
      watch.observe(document, { childList: true, subtree: true });
      // load events do not bubble, and are seen on their way down; a page has many, so that nobody listens who waits for nothing
      document.addEventListener('load', look, true);
    } else watch.disconnect();
  };
  // a snippet that ran has put a script on the page: its queue is there, and the vendor's own code is not yet
  const watch = new MutationObserver(look);
  assent.on('change', look);
  look();
}
