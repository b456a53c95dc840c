/** A thread that answers jobs one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeAnalyser, type Setting } from './analyse-job.ts';
import type { Job } from './job.ts';

const analyse = makeAnalyser(workerData as Setting);
parentPort?.on('message', (job: Job) => parentPort?.postMessage(analyse(job)));
