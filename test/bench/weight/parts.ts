// The parts of what a first visit downloads, and what stands in for each where it is left out.

export interface Part {
  readonly name: string;
  /** Where it is: in the tag, or in what a first visit loads beside it. */
  readonly in: 'gate' | 'ui';
  /** Modules below `packages/`, and what is to be there instead: nothing = every function does nothing. */
  readonly modules: Readonly<Record<string, string>>;
  /** It stands in the way of something before a choice: how many ways act without it can be counted. */
  readonly holds?: true;
}

const GATE = 'browser/src/gate';
const UI = 'browser/src';
const nothing = (...files: readonly string[]) => Object.fromEntries(files.map(file => [file, '']));

const HOLDS: readonly Part[] = [
  { name: 'calls: fetch, beacons, sockets, workers, forms', in: 'gate', modules: nothing(`${GATE}/hold/calls.ts`), holds: true },
  { name: 'attributes, properties and text of elements', in: 'gate', modules: nothing(`${GATE}/hold/elements.ts`), holds: true },
  { name: 'nodes that scripts put on the page', in: 'gate', modules: nothing(`${GATE}/hold/insertions.ts`), holds: true },
  {
    name: 'markup given as a string',
    in: 'gate',
    modules: { [`${GATE}/hold/html.ts`]: 'export const cleanHtml = html => html;' },
    holds: true,
  },
  {
    name: 'style sheets and style objects',
    in: 'gate',
    modules: { [`${GATE}/hold/css.ts`]: 'export const cleanText = text => text;' },
    holds: true,
  },
  {
    name: 'frames and windows of the same origin',
    in: 'gate',
    modules: { [`${GATE}/hold/frames.ts`]: 'export const holdFrames = () => () => {};' },
    holds: true,
  },
  { name: 'cookies, storage, databases', in: 'gate', modules: nothing(`${GATE}/hold/storage.ts`), holds: true },
  {
    name: 'what the parser puts on the page',
    in: 'gate',
    modules: { [`${GATE}/hold/inserted.ts`]: 'export const watchInserted = () => () => {};' },
    holds: true,
  },
  { name: 'code that names a service', in: 'gate', modules: nothing('core/src/is-snippet.ts'), holds: true },
];

const BESIDE: readonly Part[] = [
  {
    name: 'the record on its way: outbox, retries, transport',
    in: 'ui',
    modules: nothing(...['outbox', 'backoff', 'transport', 'watch-delivery', 'keep'].map(name => `${UI}/act/${name}.ts`)),
  },
  { name: 'the subject’s secret, history of records', in: 'ui', modules: nothing(`${UI}/act/subject.ts`, `${UI}/act/history.ts`) },
  { name: 'held tags run after a grant', in: 'ui', modules: nothing(`${UI}/gate/later/release.ts`, `${UI}/gate/later/catch-writes.ts`) },
  {
    name: 'focus, announcements, room on the page',
    in: 'ui',
    modules: nothing(...['announcer', 'return-focus', 'make-room', 'raise'].map(name => `${UI}/ui/${name}.ts`)),
  },
  { name: 'the confirmation', in: 'ui', modules: nothing(`${UI}/ui/confirm.ts`, `${UI}/ui/draw-confirmation.ts`) },
  {
    name: 'counts of what was shown, the facts of a page',
    in: 'ui',
    modules: nothing(...['count-shown', 'asking', 'device-now', 'page-facts'].map(name => `${UI}/act/${name}.ts`)),
  },
];

const together = (parts: readonly Part[]): Part['modules'] => Object.assign({}, ...parts.map(({ modules }) => modules));

/** Every one of them alone, then all that hold, and all that do not, together. */
export const PARTS: readonly Part[] = [
  ...HOLDS,
  { name: 'everything that holds, together', in: 'gate', modules: together(HOLDS), holds: true },
  { name: 'Google Consent Mode', in: 'gate', modules: nothing(`${GATE}/google.ts`) },
  { name: 'counts of views, third parties that nobody declared', in: 'gate', modules: nothing(`${GATE}/undeclared.ts`) },
  { name: 'the page’s own interface', in: 'gate', modules: { [`${GATE}/api.ts`]: 'export const makeApi = () => ({ push() {} });' } },
  { name: 'links to the preferences', in: 'gate', modules: nothing(`${GATE}/links.ts`) },
  { name: 'a choice of another tab, a tracer that comes back', in: 'gate', modules: nothing(`${GATE}/watch.ts`) },
  { name: 'templates and their order when put back', in: 'gate', modules: { [`${GATE}/hold/put-back.ts`]: "export { start as putBack } from './start.ts';" } },
  {
    name: 'style sheets of the notice',
    in: 'ui',
    modules: Object.fromEntries(['base', 'host', 'notice', 'page', 'tokens'].map(name => [`${UI}/ui/styles/${name}.ts`, ''])),
  },
  ...BESIDE,
  { name: 'all of these but the style sheets, together', in: 'ui', modules: together(BESIDE) },
];
