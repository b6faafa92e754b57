// The journeys of every engine, in Chromium.
import { engineJourneys } from './journeys.ts';

engineJourneys('chromium', { stay: 10_000 });
