// Reads a Chromium trace: how long the page's main thread was busy, in CPU time, so that a busy machine's other work does not count.

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly documentLoaderURL?: string }; readonly beginData?: { readonly url?: string } };
}

export interface Work {
  /** CPU time of the main thread's tasks from navigation to the end of the trace, ms. */
  readonly main: number;
  /** The same until the notice was painted; null where none was. */
  readonly untilNotice: number | null;
  /** CPU time of all scripts on the main thread, the page's own included, ms. */
  readonly scripts: number;
  /** CPU time of evaluating scripts below `/tool/`, compilation included, ms. */
  readonly evaluation: number;
}

const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];
const SCRIPTS = /^(?:EvaluateScript|FunctionCall|RunMicrotasks|v8\.(?:evaluateModule|compile|compileModule))$/;
const EVALUATION = /^(?:EvaluateScript|v8\.evaluateModule|v8\.compileModule)$/;

/** Categories that the trace must have. */
export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8', 'blink.user_timing', 'loading'];

/** `address` is the page's; throws where the trace does not hold it. */
export function readTrace(trace: Uint8Array, address: string): Work {
  const { traceEvents: events } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const parse = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === address);
  if (!parse) throw new Error(`expected the trace to hold ${address}`);
  const start =
    events.find(({ name, pid, args }) => name === 'navigationStart' && pid === parse.pid && args?.data?.documentLoaderURL === address)?.ts ?? parse.ts;
  const painted = events.find(({ name, pid }) => name === 'notice-painted' && pid === parse.pid)?.ts;
  const mine = events
    .filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === parse.pid && tid === parse.tid && ts >= start)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const task = TASKS.find(name => mine.some(event => event.name === name));
  const tasks = outermost(mine.filter(({ name }) => name === task));
  const evaluations = outermost(mine.filter(({ name, args }) => EVALUATION.test(name) && args?.data?.url?.includes('/tool/')));
  return {
    main: sum(tasks),
    untilNotice: painted === undefined ? null : sum(tasks.filter(({ ts }) => ts < painted)),
    scripts: sum(outermost(mine.filter(({ name }) => SCRIPTS.test(name)))),
    evaluation: sum(evaluations),
  };
}

/** Leaves out what lies within another. */
function outermost(sorted: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

const sum = (events: readonly TraceEvent[]) => events.reduce((total, { tdur, dur }) => total + (tdur ?? dur ?? 0), 0) / 1000;
