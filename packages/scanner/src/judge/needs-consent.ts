// Whether a tracer needs consent, as far as a scan can tell.
import { namesTracer } from '@assent/core';
import type { TracerSeen } from '../observation/observation.ts';
import type { Identity, Knowledge } from './knowledge.ts';
import { makeKept } from './kept.ts';
import { allObserved, type Scanned } from './scanned.ts';

/** `likely` = nobody knows it, and it looks like what tells one visitor from the next. */
export type Need = 'yes' | 'likely' | 'no';

const DAY = 86_400;

/** Makes the test for one scan; it compares what fresh profiles were given under the same name. */
export function makeNeed(scanned: Scanned, knowledge: Knowledge): (tracer: TracerSeen, identity: Identity) => Need {
  const kept = makeKept(scanned);
  const values = Map.groupBy(allObserved(scanned, 'tracers'), nameOf);
  return (tracer, { service, exempt }) => {
    if (exempt || tracer.blocked) return 'no';
    if (service && (kept(tracer) || service.tracers.some(({ name }) => namesTracer(name, tracer.name)))) return 'yes';
    // written to see whether one can, and taken away again
    if (!kept(tracer)) return 'no';
    if (tracer.kind === 'script' || tracer.kind === 'pixel') return 'no';
    // catalogue.md §2.2: long, lasting, and another value in each fresh profile
    if (tracer.length < 8 || !outlivesDay(tracer)) return 'no';
    const profiles = Map.groupBy(values.get(nameOf(tracer)) ?? [], ({ phase }) => phase);
    const firsts = [...profiles.values()].map(list => list[0]?.value);
    const varies = firsts.length > 1 && new Set(firsts).size === firsts.length;
    return varies || (!knowledge.isOwn(tracer.domain) && firsts.length < 2) ? 'likely' : 'no';
  };
}

const nameOf = ({ kind, name, domain }: TracerSeen) => `${kind} ${name} ${domain}`;

const outlivesDay = ({ kind, life }: TracerSeen) => (kind === 'cookie' ? life !== null && life > DAY : kind === 'local-storage');
