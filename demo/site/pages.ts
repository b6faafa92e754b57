// Every page of the demo site.
import type { Page } from './page.ts';
import { advice } from './pages/advice.ts';
import { contact } from './pages/contact.ts';
import { cover } from './pages/cover.ts';
import { home } from './pages/home.ts';
import { housing } from './pages/housing.ts';
import { legal } from './pages/legal.ts';
import { member } from './pages/member.ts';
import { policy } from './pages/policy.ts';
import { quote } from './pages/quote.ts';
import { refunds } from './pages/refunds.ts';

export const PAGES: readonly Page[] = [home, cover, quote, advice, refunds, housing, member, contact, policy, legal];
