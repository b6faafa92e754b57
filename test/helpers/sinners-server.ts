// One TLS server for every host there is: the sites of deliberate sinners, and the vendors that they load.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a host answers: a body, or a body with headers. */
export interface Answer {
  readonly type?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly status?: number;
}

/** Answers a request, or `undefined` for what it does not have. `url` has the host that was asked. */
export type Host = (url: URL, headers: Readonly<Record<string, string | string[] | undefined>>) => Answer | undefined;

export interface SinnersServer {
  readonly port: number;
  /** Arguments for a Chromium that finds every host here. */
  readonly args: readonly string[];
  readonly server: Server;
  close(): Promise<void>;
}

export async function startSinnersServer(answer: Host): Promise<SinnersServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-sinners-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map(name => path.join(directory, name)) as [string, string];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=test', '-keyout', key, '-out', cert],
    { stdio: 'ignore' },
  );
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'none'}`);
    const {
      type = 'text/html; charset=utf-8',
      body,
      headers = {},
      status = 200,
    } = answer(url, request.headers) ?? { type: 'text/plain', body: '', status: 404 };
    response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*', ...headers } as Record<string, string>).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    server,
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1`, '--ignore-certificate-errors'],
    close: () =>
      new Promise(resolve => {
        rmSync(directory, { recursive: true, force: true });
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
