// Runs in the page before everything else and takes down what the page tells about itself.

/** What `window.watch` holds; times in ms since navigation. */
export interface Watched {
  shift: number;
  largest: number | null;
  notice: number | null;
  /** Longest of the events that belong to an interaction. */
  interaction: number | null;
  ticks: boolean;
}

/**
 * `find` is the source of a function that answers the notice's element. While `ticks`, every frame asks for it, found or not, so that the watch
 * costs every tool and the control the same.
 */
export function watchSource(find: string, ticks: boolean): string {
  return `(${watch.toString()})(${find}, ${ticks})`;
}

function watch(find: () => Element | null, ticks: boolean) {
  if (window.top !== window) return;
  const seen: Watched = { shift: 0, largest: null, notice: null, interaction: null, ticks };
  Object.assign(window, { watch: seen });
  const observe = (type: string, each: (entry: PerformanceEntry & Record<string, number>) => void, more = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(entry => each(entry as never))).observe({ type, buffered: true, ...more });
  observe('layout-shift', entry => (seen.shift += (entry.value as number) * (entry.hadRecentInput ? 0 : 1)));
  observe('largest-contentful-paint', entry => (seen.largest = entry.startTime));
  observe('event', entry => entry.interactionId && (seen.interaction = Math.max(seen.interaction ?? 0, entry.duration)), { durationThreshold: 16 });
  const tick = () => {
    if (!seen.ticks) return;
    const notice = find();
    const box = notice?.getBoundingClientRect();
    const visible = notice && box && box.width > 50 && box.height > 20 && box.top < innerHeight && Number(getComputedStyle(notice).opacity) > 0.05;
    if (visible && seen.notice === null) {
      seen.notice = performance.now();
      setTimeout(() => {
        seen.notice = performance.now();
        performance.mark('notice-painted');
      });
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
