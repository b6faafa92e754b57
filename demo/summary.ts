// What the terminal says once the demo is up.
import type { Ports } from './ports.ts';

export interface Summary {
  readonly ports: Ports;
  /** The dashboard's token, known on the first start only. */
  readonly token: string | undefined;
  /** Where records are kept, as a person would type it. */
  readonly data: string;
  readonly colour: boolean;
}

export function summary({ ports, token, data, colour }: Summary): string {
  const paint = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const [bold, dim, link] = [paint(1), paint(2), paint(36)];
  const site = `http://localhost:${ports.site}`;
  const endpoint = `http://localhost:${ports.endpoint}`;
  const dashboard = `${endpoint}/dashboard/${token ? `#token=${token}` : ''}`;
  const row = (name: string, address: string, about: string) => `  ${bold(name.padEnd(11))} ${link(address.padEnd(33))} ${dim(about)}`;
  return `
  ${bold('Assent')} is up. ${dim('Everything stays on this machine.')}

${row('Demo site', `${site}/`, 'Lucarne, a student mutual insurer that does not exist')}
${row('Dashboard', dashboard, token ? '' : 'how many accept, refuse, choose')}
${row('Endpoint', endpoint, `records in ${data}`)}
${row('Vendors', `http://localhost:${ports.vendors}/hits`, 'everything that has left your browser')}

${
  token
    ? `  The dashboard's token is in its link. It is shown this once:\n  ${bold(token)}\n`
    : `  The dashboard asks for the token that the first start showed. ${dim('Lost it? `npx --no-install assent token` makes another.')}\n`
}
  ${bold('To try')}
  1. Open the site, touch nothing: the black strip says that nothing has left your browser.
  2. Accept, and watch seven third parties wake up. Then withdraw.
  3. Read the policy ${dim(`(${site}/en/data-protection#cookies)`)} and "click here".
  4. Open the video of an article, and the member area, where advertising never runs.

  ${dim('Ctrl-C stops it.')}
`;
}
