// Everyone who is measured, the control first.
import { assent } from './assent.ts';
import { c15t } from './c15t.ts';
import { klaro } from './klaro.ts';
import { none } from './none.ts';
import { orejime } from './orejime.ts';
import type { Subject } from './subject.ts';
import { tarteaucitron } from './tarteaucitron.ts';
import { vanillaCookieconsent } from './vanilla-cookieconsent.ts';
import { yett } from './yett.ts';

export const SUBJECTS: readonly Subject[] = [none, assent, vanillaCookieconsent, klaro, orejime, tarteaucitron, c15t, yett];
