/** Work nobody waits for: it begins when the reply under way has left. */

/** A panel is on the screen this long after its reply, in ms: until then the processor is better used for drawing it. */
export const untilDrawn = 250;

/** Runs `work` as a task of its own, `pause` ms later; its failure has nobody to tell. */
export function afterReply(work: () => unknown, pause = 0): void {
  setTimeout(async () => {
    try {
      await work();
    } catch (error) {
      console.warn(error);
    }
  }, pause);
}
