/** `npm run -s analyse -- INPUT…`: pages in, one report a line out. */
import { once } from 'node:events';
import { makeAnalyser } from './analyse-job.ts';
import { listJobs, reason } from './list-inputs.ts';
import { HELP, type Options, readOptions, UsageError } from './options.ts';
import { analyseAll } from './pool.ts';
import { showProgress } from './progress.ts';
import { csvHeader } from './report-csv.ts';

/** Exit statuses: 0 all read, 1 some inputs could not be read, 2 wrong call or unusable story pack. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  return run(options);
}

async function run({ inputs, url, story, format, jobs, compact }: Options): Promise<number> {
  const setting = { story, format, compact };
  // A pack that cannot be used is said once and ends the run, not once a page by every thread.
  if (story !== null) makeAnalyser(setting);
  const progress = showProgress(process.stderr);
  const end = format === 'csv' ? '\r\n' : '\n';
  if (format === 'csv') await write(csvHeader() + end);
  let failed = 0;
  for await (const { text, failed: wrong } of analyseAll(listJobs(inputs, url ?? '', process.stdin), jobs, setting)) {
    if (wrong) failed++;
    await write(text + end);
    progress.step(wrong);
  }
  progress.end();
  return failed > 0 ? 1 : 0;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`analyse: ${error instanceof UsageError ? error.message : reason(error)}\n`);
  process.exitCode = 2;
}
