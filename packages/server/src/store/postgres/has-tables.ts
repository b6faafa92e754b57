// Whether a database holds a store already.
import { withClient } from './with-client.ts';

const TABLES = "SELECT 1 FROM pg_class WHERE relnamespace = to_regnamespace('assent') LIMIT 1";

/** True where there is anything of Assent's in the database at `url`. */
export const hasTables = (url: string): Promise<boolean> => withClient(url, async client => (await client.query(TABLES)).rows.length > 0);
