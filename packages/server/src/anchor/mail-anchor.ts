// A mailbox, that of the data protection officer for instance: what was mailed is out of the owner's hands, and dated by somebody else's server.
import { spawn } from 'node:child_process';
import type { Anchor } from './anchor.ts';

export interface MailOptions {
  /** A sendmail-compatible program and its arguments; it reads the message, recipients included, from standard input. */
  readonly command: readonly string[];
  readonly to: string;
}

/** There is nothing to keep: the proof is in the mailbox. Rejects when the program fails. */
export function makeMailAnchor({ command, to }: MailOptions): Anchor {
  const [program = 'sendmail', ...args] = command;
  if (/[\r\n]/.test(to)) throw new Error('expected one mail address, got several lines');
  return {
    name: `mail:${to}`,
    confirm: ({ origin, size, checkpoint }) => {
      const head = [
        `To: ${to}`,
        `Subject: Checkpoint of ${origin}: ${size} entries`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
      ];
      const message = `${head.join('\n')}\n\n${checkpoint}\nKeep this message. It shows what the log of consents held on this day; assent verify --log --head FILE compares.\n`;
      return new Promise((resolve, reject) => {
        const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
        let said = '';
        child.stderr.on('data', chunk => (said += String(chunk)));
        child.on('error', reject);
        child.on('close', code =>
          code === 0 ? resolve(new Uint8Array()) : reject(new Error(`expected ${program} to take the message, got exit code ${code}: ${said.trim()}`)),
        );
        child.stdin.on('error', () => {}); // a program that does not read says so by its exit code
        child.stdin.end(message);
      });
    },
  };
}
