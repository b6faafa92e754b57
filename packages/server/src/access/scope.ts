// Which sites an account may ask about.
import type { Account } from '../store/account-store.ts';

/** True where the account may ask about that site. */
export const inScope = ({ sites }: Pick<Account, 'sites'>, site: string): boolean => sites === null || sites.includes(site);
