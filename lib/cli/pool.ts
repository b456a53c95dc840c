/** Worker threads that keep the order of their jobs. */
import { Worker } from 'node:worker_threads';
import { type Answer, answer, makeAnalyser, type Setting } from './analyse-job.ts';
import type { Job } from './list-inputs.ts';

/** Milliseconds after which a page is given up and its thread ended; a 5 MB page takes about five seconds. */
const TIME_LIMIT = 120_000;
/** Jobs read ahead for each thread, so that none waits for the reader. */
const AHEAD = 3;

/** Answers in the order of the jobs; on this thread when one thread or one job is enough. */
export async function* analyseAll(
  jobs: AsyncGenerator<Job>,
  threads: number,
  setting: Setting,
): AsyncGenerator<Answer> {
  const first = await jobs.next();
  if (first.done) return;
  const second = threads === 1 ? null : await jobs.next();
  if (!second || second.done) {
    const analyse = makeAnalyser(setting);
    yield analyse(first.value);
    for await (const job of jobs) yield analyse(job);
    return;
  }
  const pool = new Pool(threads, setting);
  const waiting: Promise<Answer>[] = [pool.run(first.value), pool.run(second.value)];
  try {
    for await (const job of jobs) {
      waiting.push(pool.run(job));
      if (waiting.length >= threads * AHEAD) yield (await waiting.shift()) as Answer;
    }
    for (const promise of waiting) yield await promise;
  } finally {
    await pool.end();
  }
}

type Task = { job: Job; done: (answer: Answer) => void };

class Pool {
  readonly threads: number;
  readonly setting: Setting;
  readonly queue: Task[] = [];
  readonly idle: Worker[] = [];
  readonly all = new Set<Worker>();

  constructor(threads: number, setting: Setting) {
    this.threads = threads;
    this.setting = setting;
  }

  run(job: Job): Promise<Answer> {
    return new Promise((done) => {
      this.queue.push({ job, done });
      this.next();
    });
  }

  private next(): void {
    if (this.queue.length === 0) return;
    const worker = this.idle.pop() ?? (this.all.size < this.threads ? this.start() : null);
    if (worker) this.give(worker, this.queue.shift() as Task);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: this.setting });
    this.all.add(worker);
    return worker;
  }

  /** Posts one job and waits for its answer, the thread's death or the time limit, whichever comes first. */
  private give(worker: Worker, { job, done }: Task): void {
    const finish = (result: Answer, alive: boolean) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      if (alive) this.idle.push(worker);
      else {
        this.all.delete(worker);
        worker.on('error', () => {});
        void worker.terminate();
      }
      done(result);
      this.next();
    };
    const fail = (error: string) => finish(answer(this.setting, { input: job.input, error }), false);
    const timer = setTimeout(() => fail(`took longer than ${TIME_LIMIT / 1000} seconds`), TIME_LIMIT);
    worker.once('message', (result: Answer) => finish(result, true));
    worker.once('error', (error: Error) => fail(error.message));
    worker.once('exit', () => fail('the thread ended'));
    worker.postMessage(job);
  }

  async end(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }
}
