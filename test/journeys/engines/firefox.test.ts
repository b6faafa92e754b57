// The journeys of every engine, and pages of any kind that tell engines apart, in Firefox.
import { describe } from 'vitest';
import { openEngine } from '../../helpers/engines/open-engine.ts';
import { useStage } from '../../helpers/stage.ts';
import { hostilePages, TELLING } from './hostile.ts';
import { engineJourneys } from './journeys.ts';

const stage = useStage(() => openEngine('firefox'));
describe('journeys', () => engineJourneys(stage, { stay: 3000 }));
describe('any page', () => hostilePages(stage, { only: TELLING, returns: true }));
