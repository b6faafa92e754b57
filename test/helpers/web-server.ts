// A real web server that serves a directory with the files of `assent build --policy`. A missing server is a failure, never a skip.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type ServerKind = 'nginx' | 'caddy' | 'apache' | 'node';

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

interface Site {
  /** Directory of the policy files. */
  readonly policy: string;
  /** Directory that is served. */
  readonly root: string;
  readonly port: number;
  /** For what the server itself writes. */
  readonly scratch: string;
}

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/web-servers');
const LIBRARIES = ['x86_64', 'aarch64'].map(machine => path.join(CACHE, `usr/lib/${machine}-linux-gnu`));

function programOf(name: string): string {
  const places = [CACHE, '/'].flatMap(home => ['usr/sbin', 'usr/bin', 'opt/homebrew/bin'].map(bin => path.join(home, bin, name)));
  const found = places.find(place => existsSync(place));
  if (!found) throw new Error(`expected the web server ${name}, found none (hint: \`npm test\` fetches its Debian package)`);
  return found;
}

const KINDS: Readonly<Record<ServerKind, (site: Site) => { readonly config: string; readonly command: (config: string) => readonly string[] }>> = {
  nginx: ({ policy, root, port, scratch }) => ({
    config: `daemon off; master_process off; pid ${scratch}/pid; error_log stderr crit;
      events { }
      http {
        access_log off; default_type text/html;
        types { text/html html; text/javascript js; application/json json; }
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${scratch}/${name};`).join(' ')}
        include ${policy}/assent-policy.http.conf;
        server {
          listen 127.0.0.1:${port}; root ${root};
          include ${policy}/assent-policy.headers.conf;
          location /go { return 302 $arg_to; }
        }
      }`,
    command: config => [programOf('nginx'), '-e', 'stderr', '-p', scratch, '-c', config],
  }),
  caddy: ({ policy, root, port }) => ({
    config: `{\n\tadmin off\n\tauto_https off\n}\nhttp://:${port} {\n\tbind 127.0.0.1\n\timport ${policy}/assent-policy.caddy\n\troot * ${root}\n\tfile_server\n}\n`,
    command: config => [programOf('caddy'), 'run', '--adapter', 'caddyfile', '--config', config],
  }),
  apache: ({ policy, root, port, scratch }) => {
    const modules = [CACHE, '/'].map(home => path.join(home, 'usr/lib/apache2/modules')).find(place => existsSync(place));
    const load = ['mpm_event', 'authz_core', 'setenvif', 'headers'].map(name => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
    return {
      config: [
        ...load,
        ...(process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : []),
        `ServerRoot ${scratch}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${scratch}/pid\nMutex file:${scratch}\nErrorLog ${scratch}/error.log\nDocumentRoot ${root}`,
        `<Directory ${root}>\nRequire all granted\n</Directory>\nInclude ${policy}/assent-policy.apache.conf\n`,
      ].join('\n'),
      command: config => [programOf('apache2'), '-D', 'FOREGROUND', '-f', config],
    };
  },
  node: ({ policy, root, port }) => ({
    config: `import { createServer } from 'node:http';
      import { readFileSync } from 'node:fs';
      import { assentPolicy } from ${JSON.stringify(path.join(policy, 'assent-policy.mjs'))};
      createServer((request, response) => assentPolicy(request, response, () => {
        response.setHeader('content-type', 'text/html');
        const file = ${JSON.stringify(root)} + new URL(request.url, 'http://localhost').pathname;
        response.end(file.endsWith('/') ? '' : readFileSync(file));
      })).listen(${port}, '127.0.0.1');`,
    command: config => [process.execPath, config],
  }),
};

/** Starts the server as an ordinary process on a port of loopback, any free one unless it is given. Throws with what it printed when it does not come up. */
export async function startWebServer(kind: ServerKind, files: Pick<Site, 'policy' | 'root'> & { readonly port?: number }): Promise<WebServer> {
  const scratch = mkdtempSync(path.join(tmpdir(), `assent-${kind}-`));
  const port = files.port ?? (await freePort());
  const { config, command } = KINDS[kind]({ ...files, port, scratch });
  const file = path.join(scratch, kind === 'node' ? 'server.mjs' : 'server.conf');
  writeFileSync(file, config);
  for (const directory of [scratch, files.root, files.policy]) chmodSync(directory, 0o755); // Apache's own user reads them
  mkdirSync(path.join(scratch, 'home'));
  const [program = '', ...args] = command(file);
  const env = { ...process.env, HOME: path.join(scratch, 'home'), LD_LIBRARY_PATH: LIBRARIES.join(':') };
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: kind === 'apache' ? env : { ...env, LD_LIBRARY_PATH: '' } });
  let said = '';
  child.stderr.on('data', part => (said += part));
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(scratch, { recursive: true, force: true });
  };
  for (const end = Date.now() + 20_000; ; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).catch(() => null);
    if (answer) return { port, close };
    if (child.exitCode !== null || Date.now() > end) {
      const told = said + logOf(scratch);
      await close();
      throw new Error(`expected ${kind} to answer on port ${port}, got: ${told.slice(-2000)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function logOf(scratch: string): string {
  const log = path.join(scratch, 'error.log');
  return existsSync(log) ? readFileSync(log, 'utf8') : '';
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}
