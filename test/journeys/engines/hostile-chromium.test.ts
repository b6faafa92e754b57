// Pages of any kind, in Chromium.
import { hostilePages } from './hostile.ts';

hostilePages('chromium');
