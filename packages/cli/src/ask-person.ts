// Asks a question in the terminal.
import { createInterface } from 'node:readline/promises';

/** On standard error, since standard output is for results. An empty line, or the end of input, is the fallback. */
export async function askPerson(question: string, fallback: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ended = new Promise<string>(resolve => terminal.once('close', () => resolve('')));
    return (await Promise.race([terminal.question(`${question} [${fallback}]: `), ended])).trim() || fallback;
  } finally {
    terminal.close();
  }
}
