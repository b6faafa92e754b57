// L30, L34, L35, L37 and L50: the way back to the choice, a notice that works, Global Privacy Control, pages about health.
import { profileOf } from '@assent/core';
import type { Found, Judge } from '../found.ts';
import { makeNeed } from '../needs-consent.ts';
import { requestEvidence, tracerEvidence, tracerSubject } from '../say.ts';
import { allObserved, observed, visitOf } from '../scanned.ts';

export const judgeSite: Judge = (scanned, knowledge) => {
  const { site, services } = knowledge;
  const accepted = visitOf(scanned, 'withdraw');
  const uses = allObserved(scanned, 'requests').some(({ url }) => {
    const { service, exempt } = knowledge.ofRequest(url);
    return service && !exempt;
  });
  const found: Found[] = [];
  const add = (rule: string, subject: string, message: string, fix: string, evidence: readonly string[] = []) =>
    found.push({ rule, subject, message, fix, evidence });

  if (scanned.measured && !scanned.notice && (uses || (site && site.purposes.length > 0)))
    add(
      'L34',
      'notice',
      'expected a notice, since the site uses tracers that need consent, got none',
      site ? 'put the tag of Assent first in <head>' : 'assent init writes a site file for this site; its tag goes first in <head>',
    );
  if (scanned.notice && scanned.buttonsWork === false)
    add(
      'L34',
      'buttons',
      'expected accept and refuse to do what they say at a click, got one that did not',
      'look for a script error, or for an element that covers the notice',
    );
  for (const phase of ['refuse', 'accept'] as const) {
    const visit = visitOf(scanned, phase);
    if (visit?.askedAgain)
      add(
        'L34',
        `asks again after ${phase === 'accept' ? 'accepting' : 'refusing'}`,
        'expected the choice to be kept, got the notice again on the next page',
        'store the choice; on Assent’s notice, look for a cookie that is refused (domain, https)',
      );
  }
  if (scanned.notice && accepted?.answered?.done && accepted.wayBack?.label === null)
    add(
      'L30',
      'way back',
      'expected an entry by which the choice can be changed, got none on the page after accepting',
      'put <a href="#assent">Cookies</a> into the footer of every page',
    );

  // L35: what the signal should have kept away
  const profile = profileOf(scanned.profile);
  if (profile.gpc === 'refusal') {
    const need = makeNeed(scanned, knowledge);
    const { requests, tracers } = observed(scanned, 'gpc');
    for (const request of requests) {
      const { service, exempt } = knowledge.ofRequest(request.url);
      if (service && !exempt && service.purposes.includes('advertising'))
        add(
          'L35',
          `request ${service.id}`,
          `expected Global Privacy Control to keep ${service.name} away, got a request`,
          'honour the signal before a tag runs',
          [requestEvidence(request)],
        );
    }
    for (const tracer of tracers) {
      const identity = knowledge.ofTracer(tracer.kind, tracer.name, tracer.domain, tracer.by);
      if (identity.service?.purposes.includes('advertising') && need(tracer, identity) === 'yes')
        add(
          'L35',
          tracerSubject(tracer, knowledge.isOwn(tracer.domain)),
          `expected Global Privacy Control to keep ${identity.service.name} from storing anything, got a tracer`,
          'honour the signal before a tag runs',
          [tracerEvidence(tracer)],
        );
    }
  }
  if (site && scanned.gpcFile !== 'valid')
    found.push({
      rule: 'L37',
      subject: '/.well-known/gpc.json',
      severity: 'note',
      message: `expected {"gpc": true, "lastUpdate": "…"} as JSON, got ${scanned.gpcFile === 'missing' ? 'nothing' : 'something else'}`,
      fix: 'serve the file that assent build writes',
      evidence: [],
    });

  if (site?.context === 'health')
    for (const request of allObserved(scanned, 'requests')) {
      const service = services.find(({ id }) => id === knowledge.ofRequest(request.url).service?.id);
      if (service?.purposes.includes('advertising'))
        add(
          'L50',
          `request ${service.id}`,
          `expected no advertising on a site about health, got ${service.name}`,
          `take ${service.name} off the site; no choice makes it lawful here`,
          [requestEvidence(request)],
        );
    }
  return found;
};
