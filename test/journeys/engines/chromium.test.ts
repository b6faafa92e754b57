// The journeys of every engine, and pages of any kind, in Chromium.
import { describe } from 'vitest';
import { openEngine } from '../../helpers/engines/open-engine.ts';
import { useStage } from '../../helpers/stage.ts';
import { hostilePages } from './hostile.ts';
import { engineJourneys } from './journeys.ts';

const stage = useStage(() => openEngine('chromium'));
describe('journeys', () => engineJourneys(stage, { stay: 10_000 }));
describe('any page', () => hostilePages(stage, { returns: true }));
