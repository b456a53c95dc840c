/** How the work on a text or a page grows with its size, in the process's own CPU time: what else the machine does hardly counts. */

/** Under this many ms the clock says more of itself than of the work. */
const leastMs = 5;

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Times the work takes for four times the size: about 4 where it is linear, 16 where it is quadratic. */
export function growth<T>(size: number, prepare: (size: number) => T, work: (prepared: T) => void): number {
  const fastest = (of: number) => Math.min(...[1, 2].map(() => prepare(of)).map((one) => cpuMs(() => work(one))));
  return fastest(4 * size) / Math.max(leastMs, fastest(size));
}

/** More than linear work takes even on a bad day, much less than quadratic work. */
export const nearlyLinear = 9;
