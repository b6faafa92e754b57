// Every sinner, and those who are clean.
import { after } from './after.ts';
import { assent } from './assent.ts';
import { before } from './before.ts';
import { clean } from './clean.ts';
import { declared } from './declared.ts';
import { notices } from './notices.ts';
import type { Sinner } from './sinner.ts';

export const sinners: readonly Sinner[] = [...before, ...after, ...notices, ...declared, ...clean, ...assent];
