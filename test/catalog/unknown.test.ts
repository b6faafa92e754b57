// What the catalogue does not know, question by question: the numbers only go down.
import { readFileSync } from 'node:fs';
import { catalog, neverHeld } from '@assent/catalog';
import { expect, test } from 'vitest';

const services = Object.values(catalog);
const MEASURING = ['analytics', 'replay', 'testing'];
const unread = (fact: { readonly verified: string | null } | undefined) => fact?.verified === null;
const ids = (test: (service: (typeof services)[number]) => boolean) => services.filter(test).map(({ id }) => id);
const tracers = services.flatMap(({ id, tracers: all }) => all.map(tracer => ({ ...tracer, named: `${id}: ${tracer.kind} ${tracer.name}` })));

const UNLISTED = `
  affilae ausha avis-verifies batch brevo calameo calendly cloudflare-web-analytics deezer effinity firebase first-id font-awesome fullstory google-cdn
  google-optimize google-signin google-tag-manager hcaptcha jquery-cdn jsdelivr kameleoon klarna kwanko mapbox matomo-tag-manager mediametrie-estat
  mediarithmics missena numberly ogury openstreetmap plezi realytics seedtag sirdata timeone twitch wordpress-stats`
  .trim()
  .split(/\s+/);

test('what services store has been established, but for these', () => {
  expect(ids(({ unlisted }) => unlisted === true)).toEqual(UNLISTED);
});

test.each([
  [30, 'how long a tracer lives', tracers.filter(({ retention }) => retention === 'unknown').map(({ named }) => named)],
  [190, 'a tracer, at the vendor’s', tracers.filter(unread).map(({ named }) => named)],
  [144, 'who is behind it, from where, with which policy, at the vendor’s', ids(({ vendor }) => unread(vendor))],
  [143, 'its addresses, at the vendor’s', ids(({ matched }) => unread(matched))],
  [47, 'its consent call, at the vendor’s', ids(({ signal }) => unread(signal))],
  [26, 'whether measuring with it can be exempt', ids(({ kind, exemption }) => MEASURING.includes(kind) && (exemption?.possible ?? null) === null)],
  [7, 'why it can be exempt or not, at the source', ids(({ exemption }) => unread(exemption))],
  [6, 'a host that is never held, at the vendor’s', neverHeld.filter(unread).map(({ match }) => match)],
])('%i times nobody has read %s', (number, _question, unknown) => {
  // fewer: write the new number down; more: read them, unless nothing at all was known of the service before
  expect(unknown, unknown.join('\n')).toHaveLength(number);
});

test('no service leaves out who is behind it, where, its policy, what it is for in both languages, and what holding it costs', () => {
  for (const { id, vendor, about, breakage, purposes } of services) {
    expect([id, vendor]).toEqual([
      id,
      expect.objectContaining({ name: expect.stringMatching(/\w{2}/), country: expect.stringMatching(/^[A-Z]{2}$/), policy: expect.stringMatching(/^https:/) }),
    ]);
    expect([id, Object.keys(about), breakage]).toEqual([id, ['fr', 'en'], expect.stringMatching(/^(?:low|medium|high)$/)]);
    expect([id, purposes.length > 0]).toEqual([id, true]);
  }
});

// a group with a European seat that is owned from elsewhere takes data there, as its own policy says; a vendor whose seat is elsewhere need not repeat its country
test('where data may go is said of every vendor: a seat outside the European Economic Area, or the countries that its group reaches', () => {
  const EEA = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '));
  const american = ids(({ vendor }) => vendor.country === 'IE');
  expect(american.filter(id => !catalog[id]?.vendor.reaches?.length)).toEqual([]);
  for (const { id, vendor } of services) for (const country of vendor.reaches ?? []) expect([id, country, EEA.has(country)]).toEqual([id, country, false]);
});

test('the README says how much of it has been read', () => {
  const read = tracers.length - tracers.filter(unread).length;
  const sentence = `${UNLISTED.length} of the catalogue's ${services.length} services say that their list of tracers is incomplete or not established; ${read} of ${tracers.length} tracers were read at the vendor's`;
  expect(readFileSync('README.md', 'utf8')).toContain(sentence);
});
