// Sources of a policy: how CSP writes what a site file's pattern means, and which addresses a source lets through (CSP3 §6.7.2).

/**
 * The sources that stand for a pattern, sub-domains, ports and sockets included. CSP knows files and directories, a pattern is a prefix:
 * `host/collect` becomes that very address, everything below it, and the script of that name. A query is beyond CSP and left off.
 */
export function sourcesOf(pattern: string): string[] {
  const slash = pattern.indexOf('/');
  const host = slash < 0 ? pattern : pattern.slice(0, slash);
  const path = slash < 0 ? '' : encodePath(pattern.slice(slash).split('?')[0] ?? '');
  const hosts = host.startsWith('www.') ? [host] : [host, `*.${host}`];
  const below = isOpen(path) ? [path, `${path}/`] : [path];
  return [
    ...hosts.flatMap(name => [...below, ...(isOpen(path) ? [`${path}.js`] : [])].map(end => `${name}:*${end}`)),
    // a source without a scheme lets no socket through; `ws:` stands for `wss:` too
    ...(path === '' || isOpen(path) ? hosts.flatMap(name => below.map(end => `ws://${name}:*${end}`)) : []),
  ];
}

/** A path that may go on: neither a directory nor a file with its extension. */
function isOpen(path: string): boolean {
  return path !== '' && !/(?:\/|\.[^/]*)$/.test(path);
}

// `;` and `,` would end the directive or the policy; the rest would end a string in a server's configuration
function encodePath(path: string): string {
  return path
    .replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9/._~!&+=:@%-]/gu, encodeURIComponent)
    .replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** True when a host source made by `sourcesOf` or written `scheme://host:port/path` lets an address through; keywords and nonces never do. */
export function matchesSource(source: string, url: URL): boolean {
  const [, scheme, host = '', port, path = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?((?:\*\.)?[a-z0-9._-]+|\*)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  const name = url.hostname.replace(/\.$/, '');
  return host !== '' && fitsScheme(scheme, url) && fitsHost(host.toLowerCase(), name) && fitsPort(port, url) && fitsPath(path, url.pathname);
}

function fitsScheme(scheme: string | undefined, { protocol }: URL): boolean {
  const [plain, secure] = scheme === 'ws' || scheme === 'wss' ? ['ws:', 'wss:'] : ['http:', 'https:'];
  return protocol === secure || (protocol === plain && !scheme?.endsWith('s'));
}

function fitsHost(host: string, name: string): boolean {
  return host === '*' || host === name || (host.startsWith('*.') && name.endsWith(host.slice(1)));
}

function fitsPort(port: string | undefined, url: URL): boolean {
  return port === '*' || url.port === (port ?? '');
}

function fitsPath(path: string, pathname: string): boolean {
  return path === '' || (path.endsWith('/') ? decode(pathname).startsWith(decode(path)) : decode(pathname) === decode(path));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
