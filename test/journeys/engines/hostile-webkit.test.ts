// Pages of any kind, in WebKitGTK: those that tell engines apart.
import { hostilePages, TELLING } from './hostile.ts';

hostilePages('webkit', TELLING);
