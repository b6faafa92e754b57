// Countly: every feature, where the site's snippet says `require_consent`.
// https://support.countly.com/hc/en-us/articles/360037441932-Web-analytics-JavaScript
import type { Page, Signal } from './signal.ts';

const FEATURES = ['sessions', 'events', 'views', 'scrolls', 'clicks', 'forms', 'crashes', 'attribution', 'users', 'apm', 'feedback'];

// once loaded, the queue runs what is pushed at once
const say = (page: Page, command: string) => ((page.Countly ??= {}).q ??= []).push([command, FEATURES]);

export const signal: Signal = {
  service: 'countly',
  grant: page => say(page, 'add_consent'),
  revoke: page => say(page, 'remove_consent'),
};
