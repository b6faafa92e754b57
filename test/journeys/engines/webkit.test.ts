// The journeys of every engine, and pages of any kind that tell engines apart, in WebKitGTK.
import { describe } from 'vitest';
import { openEngine } from '../../helpers/engines/open-engine.ts';
import { useStage } from '../../helpers/stage.ts';
import { hostilePages, TELLING } from './hostile.ts';
import { engineJourneys } from './journeys.ts';

const stage = useStage(() => openEngine('webkit'));
// Snowplow asks for a Secure cookie, which WebKit does not keep for plain http, localhost or not
describe('journeys', () => engineJourneys(stage, { stay: 3000, unwritten: ['_sp_id'] }));
describe('any page', () => hostilePages(stage, { only: TELLING, returns: true }));
