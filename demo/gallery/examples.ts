// Every state of every part, by name.
import type { Example } from './example.ts';
import { exampleHistory } from './example-history.ts';
import { panelSite } from './panel-site.ts';

const partly = { purposes: ['audience'], services: { 'shop-stats': 'denied' } } as const;
const everything = { purposes: ['audience', 'media', 'advertising'], services: {} };
const nothing = { purposes: [], services: {} };
const [matomo, , video] = panelSite.services;
const many = Array.from({ length: 60 }, (_, n) => ({
  ...matomo,
  id: `stats-${n}`,
  name: `Stats ${n + 1}`,
  vendor: { name: `Vendor ${n + 1}`, country: 'FR' },
}));
const trace = (name: string, vendor: string) => ({ name, vendor, kind: 'cookie', service: 'video' }) as const;

export const EXAMPLES: readonly Example[] = [
  { name: 'notice', part: 'notice', about: 'a first visit' },
  { name: 'notice-outdated', part: 'notice', about: 'asked again: the list has changed', standing: 'outdated' },
  { name: 'notice-expired', part: 'notice', about: 'asked again: the choice has lapsed', standing: 'expired' },
  { name: 'notice-alone', part: 'notice', about: 'no partner', site: { services: [], purposes: [{ id: 'audience' }, { id: 'preferences' }] } },
  { name: 'notice-unloaded', part: 'notice', about: 'the preferences could not be loaded', broken: true, presses: ['[data-assent-part=choose]'] },

  { name: 'confirmation-refused', part: 'confirmation', about: 'everything refused', choice: nothing },
  { name: 'confirmation-some', part: 'confirmation', about: 'one purpose of three accepted', choice: { purposes: ['media'], services: {} } },
  { name: 'confirmation-accepted', part: 'confirmation', about: 'everything accepted', choice: everything },
  {
    name: 'confirmation-withdrawn',
    part: 'confirmation',
    about: 'after a withdrawal: what came back, what could not be deleted',
    choice: nothing,
    withdrawn: {
      deleted: [trace('_pk_id.1', 'InnoCraft'), trace('_st', 'Atlas Data'), trace('_fbp', 'Ad pixel SAS')],
      back: [trace('_pk_id.1', 'InnoCraft')],
      left: [trace('VISITOR', 'Vidéo Plus')],
    },
  },

  { name: 'preferences', part: 'preferences', about: 'never chosen' },
  { name: 'preferences-chosen', part: 'preferences', about: 'after a choice, with the consent number', choice: partly },
  { name: 'preferences-details', part: 'preferences', about: 'the details of every purpose open', choice: partly, presses: ['.purpose summary'] },
  { name: 'preferences-unsaved', part: 'preferences', about: 'changed, not yet saved', presses: ['input[name=purpose-audience][value=granted]'] },
  { name: 'preferences-signal', part: 'preferences', about: 'the browser asks not to share', gpc: true },
  { name: 'preferences-despite', part: 'preferences', about: 'accepted in spite of that signal', gpc: true, choice: partly },
  { name: 'preferences-health', part: 'preferences', about: 'a page about health', health: true },
  {
    name: 'preferences-many',
    part: 'preferences',
    about: 'sixty services behind one purpose, none behind another',
    site: { services: many as never },
    presses: ['.purpose summary'],
  },

  { name: 'placeholder', part: 'placeholder', about: 'a video', box: [640, 360] },
  { name: 'placeholder-phone', part: 'placeholder', about: 'a video on a phone', box: [328, 184] },
  { name: 'placeholder-small', part: 'placeholder', about: 'hardly any room', box: [280, 200] },
  { name: 'placeholder-health', part: 'placeholder', about: 'advertising on a page about health', box: [640, 360], health: true },

  { name: 'declaration', part: 'declaration', about: 'never chosen' },
  { name: 'declaration-chosen', part: 'declaration', about: 'after a choice', choice: partly },
  { name: 'declaration-empty', part: 'declaration', about: 'a purpose without a tracer', site: { services: [{ ...video, tracers: [] } as never] } },

  { name: 'receipt', part: 'receipt', about: 'never chosen' },
  { name: 'receipt-local', part: 'receipt', about: 'a site that keeps no record elsewhere', choice: partly, history: exampleHistory },
  { name: 'receipt-pending', part: 'receipt', about: 'on its way to the server', choice: partly, history: exampleHistory, pending: true, answers: 503 },
  {
    name: 'receipt-kept',
    part: 'receipt',
    about: 'kept by the server; what is stored on me',
    choice: partly,
    history: exampleHistory,
    answers: 503,
    presses: ['[data-assent-part=access]'],
  },
  {
    name: 'receipt-waiting',
    part: 'receipt',
    about: 'in no signed log yet',
    choice: partly,
    history: exampleHistory,
    answers: 202,
    presses: ['[data-assent-part=check]'],
  },
  {
    name: 'receipt-erased',
    part: 'receipt',
    about: 'erased by the server',
    choice: partly,
    history: exampleHistory,
    answers: 410,
    presses: ['[data-assent-part=check]'],
  },
  {
    name: 'receipt-unproven',
    part: 'receipt',
    about: 'the verdict on a proof that no key checks',
    choice: partly,
    history: exampleHistory,
    answers: 200,
    presses: ['[data-assent-part=check]'],
  },

  { name: 'paper-local', part: 'paper', about: 'printed before the server has confirmed', history: exampleHistory },
  { name: 'paper-proven', part: 'paper', about: 'printed with its proof', history: exampleHistory, proven: true },
];
