/** How far the command line has come, on standard error. */

type Terminal = { isTTY?: boolean; write(text: string): unknown };

/** A line that rewrites itself on a terminal at most ten times a second; elsewhere one line at the end, if anything went wrong. */
export function showProgress(stream: Terminal): { step(failed: boolean): void; end(): void } {
  const started = performance.now();
  let read = 0;
  let failed = 0;
  let shown = 0;
  const summary = () => {
    const seconds = (performance.now() - started) / 1000;
    const rate = seconds > 0 ? (read / seconds).toFixed(1) : '0';
    return `${read} read${failed > 0 ? `, ${failed} failed` : ''}, ${rate} a second`;
  };
  return {
    step(wrong) {
      read++;
      if (wrong) failed++;
      if (!stream.isTTY || performance.now() - shown < 100) return;
      shown = performance.now();
      stream.write(`\r\u001b[K${summary()}`);
    },
    end() {
      if (stream.isTTY) stream.write(`\r\u001b[K${summary()}\n`);
      else if (failed > 0) stream.write(`analyse: ${summary()}\n`);
    },
  };
}
