/** Work nobody waits for: it begins when the reply under way has left. */

/** Runs `work` as a task of its own; its failure has nobody to tell. */
export function afterReply(work: () => unknown): void {
  setTimeout(async () => {
    try {
      await work();
    } catch (error) {
      console.warn(error);
    }
  });
}
