// Whether a choice grants anything: only then is there something to withdraw.
import type { Verdicts } from '../handle.ts';

export function grants(choice: Verdicts | null): boolean {
  return !!choice && (choice.purposes.length > 0 || Object.values(choice.services).includes('granted'));
}
