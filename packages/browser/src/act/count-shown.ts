// Counts a notice that was seen, once per page, for nobody in particular: no id, no cookie (proof-log §6.3).

/** A glance this long in a visible tab, in ms, counts as shown. */
const GLANCE = 1000;

/** Starts watching; answers what counts at once, for an answer that comes sooner. */
export function countShown(tell: () => unknown, setTimeout: (then: () => void, ms: number) => number): () => void {
  let timer: number | undefined;
  let counted = false;
  const count = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', watch);
    if (!counted) tell();
    counted = true;
  };
  const watch = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(count, GLANCE);
  };
  document.addEventListener('visibilitychange', watch);
  watch();
  return count;
}
