// Pages of any kind, in Firefox: those that tell engines apart.
import { hostilePages, TELLING } from './hostile.ts';

hostilePages('firefox', TELLING);
