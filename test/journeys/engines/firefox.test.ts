// The journeys of every engine, in Firefox.
import { engineJourneys } from './journeys.ts';

engineJourneys('firefox', { stay: 3000 });
