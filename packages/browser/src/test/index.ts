// For end-to-end tests of a site: begin with a choice, or have an automated browser refuse as a person's tool would.
export { choiceCookie, type ChoiceCookie, type WantedChoice } from './choice-cookie.ts';
