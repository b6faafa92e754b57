// A progress bar on the last line of a terminal.
import type { World } from '../command.ts';

const WIDTH = 30;

/** Draws at most a hundred times; nothing where nobody is looking. */
export function sayProgress(label: string, world: Pick<World, 'line'>): (done: number, total: number) => void {
  let drawn = -1;
  return (done, total) => {
    const percent = total ? Math.floor((done / total) * 100) : 100;
    if (percent === drawn) return;
    drawn = percent;
    const full = Math.round((percent / 100) * WIDTH);
    world.line?.(`${label}${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent} %  ${done} of ${total}`);
  };
}
