// The moment in which nothing of a choice is on its way any more.
import { eventually } from './eventually.ts';

/** Resolves once the endpoint has said of every record of this visitor that it is kept. Before the secret is there, the first has not even been made. */
export async function acknowledged(visitor: { stored(): Promise<readonly string[]> }): Promise<void> {
  await eventually(
    () => visitor.stored(),
    keys => keys.includes('assent.secret') && !keys.some(key => key.startsWith('assent.o.')),
    'an acknowledged record',
  );
}
