/** Worker threads that keep the order of their jobs. */
import { Worker } from 'node:worker_threads';
import { type Answer, answer, makeAnalyser, type Setting } from './analyse-job.ts';
import type { Job } from './job.ts';

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
type Thread = { worker: Worker; task: Task | null; timer: ReturnType<typeof setTimeout> | undefined };

class Pool {
  readonly size: number;
  readonly setting: Setting;
  readonly queue: Task[] = [];
  readonly threads = new Set<Thread>();

  constructor(size: number, setting: Setting) {
    this.size = size;
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
    const idle = [...this.threads].find(({ task }) => task === null);
    const thread = idle ?? (this.threads.size < this.size ? this.start() : null);
    if (thread) this.give(thread, this.queue.shift() as Task);
  }

  private start(): Thread {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: this.setting });
    const thread: Thread = { worker, task: null, timer: undefined };
    worker.on('message', (result: Answer) => this.finish(thread, result));
    worker.on('error', (error: Error) => this.lose(thread, error.message));
    worker.on('exit', () => this.lose(thread, 'the thread ended'));
    this.threads.add(thread);
    return thread;
  }

  private give(thread: Thread, task: Task): void {
    thread.task = task;
    thread.timer = setTimeout(() => this.lose(thread, `took longer than ${TIME_LIMIT / 1000} seconds`), TIME_LIMIT);
    thread.worker.postMessage(task.job);
  }

  private finish(thread: Thread, result: Answer): void {
    clearTimeout(thread.timer);
    const { task } = thread;
    thread.task = null;
    task?.done(result);
    this.next();
  }

  /** The thread died, failed or was too slow: its page is an error line, another thread takes its place. */
  private lose(thread: Thread, error: string): void {
    if (!this.threads.delete(thread)) return;
    void thread.worker.terminate();
    this.finish(thread, answer(this.setting, { input: thread.task?.job.input ?? '', error }));
  }

  async end(): Promise<void> {
    const threads = [...this.threads];
    this.threads.clear();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}
