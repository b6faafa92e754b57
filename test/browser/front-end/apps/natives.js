// Every native of the window as code can see it: owner, name, flags of the descriptor; name, length and text of the function.
import { trace } from './trace.js';

const describe = part =>
  typeof part === 'function' ? `${part.name}/${part.length}/${Function.prototype.toString.call(part)}/${'prototype' in part}` : typeof part;

const shapeOf = (owner, object) =>
  Reflect.ownKeys(object).map(key => {
    const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, key);
    return `${owner}.${String(key)} ${JSON.stringify(flags)} ${describe(value)} ${describe(get)} ${describe(set)}`;
  });

/** What the page itself has put there, and what the tag says that it adds (architecture §4). */
const ADDED = /^window\.(?:assent|dataLayer|gtag|trace|ran|app|done|\d+) /;

export async function run() {
  const constructors = Object.getOwnPropertyNames(window).filter(name => /^[A-Z]/.test(name) && typeof window[name] === 'function');
  for (const name of constructors.toSorted()) {
    const { prototype } = window[name];
    trace(name, describe(window[name]), prototype?.constructor === window[name], Object.getPrototypeOf(window[name])?.name);
    shapeOf(name, window[name]).forEach(line => trace(line));
    if (prototype) shapeOf(`${name}.prototype`, prototype).forEach(line => trace(line));
  }
  for (const name of ['window', 'document', 'navigator', 'localStorage', 'history'])
    for (const line of shapeOf(name, window[name]).filter(each => !ADDED.test(each))) trace(line);
}
