// One connection for one piece of work, by commands: no pool, no settings of the store's.
import pg from 'pg';

/** Closed when `work` has ended. Rejects where the database at `url` cannot be reached. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'assent', connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
