// The journeys of every engine, in Chromium.
import { engineJourneys } from './journeys.ts';

// longer than any of these vendors gathers before it sends: five seconds
engineJourneys('chromium', { stay: 6000 });
