// A socket that sends what is written in one turn of the process at once: a call of the kernel for all statements of a transaction, not one for each.
import { Socket } from 'node:net';

/** To be connected by whoever gets it. Nothing is held back beyond the turn in which it was written. */
export class GatheringSocket extends Socket {
  #gathering = false;

  override cork(): void {
    super.cork();
    this.#gather();
  }

  /** Once a turn, around whatever the client itself holds together. */
  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    super.cork();
    process.nextTick(() => {
      this.#gathering = false;
      this.uncork();
    });
  }
}
