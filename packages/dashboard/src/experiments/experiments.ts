// The experiments page, in a file of its own that is loaded when it is opened.
import { adoptExperimentStyle } from './style/adopt-experiment-style.ts';

export { ExperimentsPage } from './ExperimentsPage.tsx';

adoptExperimentStyle(document);
