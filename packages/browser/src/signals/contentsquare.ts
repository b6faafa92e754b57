// Contentsquare: takes back an opt-out that an earlier refusal left on the terminal, and opts out when the grant is withdrawn.
// https://docs.contentsquare.com/en/web/cookies/#_cs_optout
import type { Page, Signal } from './signal.ts';

const say = (page: Page, command: string) => (page._uxa ??= []).push([command]);

export const signal: Signal = {
  service: 'contentsquare',
  grant: page => void say(page, 'optin'),
  revoke: page => say(page, 'optout'),
};
