// Takes a store out of a database again that loadDump has put in, because it proved not to be whole.
import { withClient } from './with-client.ts';

// `LOCK`: no endpoint begins a log between the question and the answer
const DROP = `
BEGIN;
LOCK TABLE assent.log;
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM assent.log WHERE state = 'open') THEN
    RAISE 'expected no endpoint on a store that is being restored, got one; nothing was removed (hint: stop it)';
  END IF;
END $$;
DROP SCHEMA assent CASCADE;
COMMIT;`;

/** Rejects, nothing changed, where an endpoint has begun to use it. */
export async function dropLoaded(url: string): Promise<void> {
  await withClient(url, client => client.query(DROP));
}
