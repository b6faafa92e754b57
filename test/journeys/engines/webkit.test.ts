// The journeys of every engine, in WebKitGTK.
import { engineJourneys } from './journeys.ts';

// Snowplow asks for a Secure cookie, which WebKit does not keep for plain http, localhost or not
engineJourneys('webkit', { stay: 3000, unwritten: ['_sp_id'] });
