// Adds the style of the experiments page to the document, after the dashboard's own.
import { frames } from '../../style/frames.ts';
import { experiment } from './experiment.ts';

export function adoptExperimentStyle(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(frames + experiment);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
