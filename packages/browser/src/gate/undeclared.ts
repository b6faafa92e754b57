// Third parties that nobody declared: told to the developer once per host, and counted by the endpoint without anything about the visitor.
import { HOLDS_UNDECLARED } from './built-for.ts';
import { directiveOf } from './directive-of.ts';
import { held } from './hold/held.ts';
import { pageLanguages } from './page-languages.ts';
import { pageTemplate } from './page-template.ts';
import { met, report } from './report.ts';
import { choice, rules } from './state.ts';

/** Called with the host of each address that belongs to nobody; true when it must wait. `way` as the judge knows it. */
export function holdsUndeclared(host: string, way: string): boolean {
  const { unknown } = rules;
  const policy = (HOLDS_UNDECLARED ? unknown[directiveOf(way)] : undefined) ?? unknown['*'];
  if (policy !== 'allow' && report('undeclared-host', host, host)) console.info(`Assent: undeclared-host ${host}`);
  return HOLDS_UNDECLARED && policy === 'hold';
}

/** When the page is hidden: that it was viewed, what was met since the last time, and how much waits. `send` = the browser's own `sendBeacon`. */
export function countView(send: (address: string, body: string) => boolean): void {
  let views = 1;
  addEventListener('visibilitychange', () => {
    const { site, endpoint, profile, templates } = rules;
    if (!document.hidden || !endpoint) return;
    const page = { site, profile, lang: pageLanguages(), template: pageTemplate(templates) };
    send(`${endpoint}/v1/views`, JSON.stringify({ ...page, views, met: [...met], held: held.size, on: choice?.purposes }));
    met.clear();
    views = 0;
  });
}
