// What robots.txt asks of everybody: RFC 9309, and the older Crawl-delay that many files still have.

export interface Robots {
  /** `path` with its query. */
  forbids(path: string): boolean;
  /** Seconds between two pages, 0 where nothing is said. */
  readonly delay: number;
}

/** The groups for `*`; of the rules for a path, prefixes with `*` and `$`, the longest wins. */
export function readRobots(text: string): Robots {
  const rules: { readonly allow: boolean; readonly path: string }[] = [];
  let delay = 0;
  let mine = false;
  let grouping = false;
  for (const line of text.split(/\r?\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#|$)/.exec(line) ?? [];
    if (/^user-agent$/i.test(key)) {
      mine = (grouping && mine) || value === '*';
      grouping = true;
    } else if (key) {
      grouping = false;
      if (mine && value && /^(?:dis)?allow$/i.test(key)) rules.push({ allow: /^allow$/i.test(key), path: value });
      if (mine && /^crawl-delay$/i.test(key) && /^\d+(?:\.\d+)?$/.test(value)) delay = Math.max(delay, Number(value));
    }
  }
  const sorted = rules.sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow));
  const matches = (rule: string, path: string) => new RegExp(`^${rule.replace(/[\\^+?.()|[\]{}]/g, '\\$&').replaceAll('*', '.*')}`).test(path);
  return { delay, forbids: path => sorted.find(rule => matches(rule.path, path))?.allow === false };
}
