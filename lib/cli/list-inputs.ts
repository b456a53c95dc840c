/** From arguments to pages to read, one at a time, so that a file of a million lines needs no more memory than its longest line. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Job } from './job.ts';
import { readWarc } from './read-warc.ts';

/** A page larger than this is no article; also keeps a worker's memory bounded. */
const MAX_BYTES = 50_000_000;
const KNOWN = /\.(?:html?|txt|jsonl|warc|warc\.gz)$/i;

/** All jobs of all inputs in order; folders by name, with their sub-folders. */
export async function* listJobs(inputs: string[], url: string, stdin: Readable): AsyncGenerator<Job> {
  for (const input of inputs) {
    if (input === '-') yield* lines('-', stdin);
    else yield* jobsOf(input, url, true);
  }
}

async function* jobsOf(path: string, url: string, asked: boolean): AsyncGenerator<Job> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const names = (await readdir(path)).sort();
      for (const name of names) yield* jobsOf(join(path, name), url, false);
    } else if (KNOWN.test(path)) yield* fromFile(path, url, found.size);
    else if (asked)
      yield { input: path, kind: 'error', error: 'not an .html, .htm, .txt, .jsonl, .warc or .warc.gz file' };
  } catch (error) {
    yield { input: path, kind: 'error', error: reason(error) };
  }
}

async function* fromFile(path: string, url: string, size: number): AsyncGenerator<Job> {
  if (/\.jsonl$/i.test(path)) yield* lines(path, createReadStream(path));
  else if (/\.warc(?:\.gz)?$/i.test(path)) yield* readWarc(path, createReadStream(path));
  else if (size > MAX_BYTES) yield { input: path, kind: 'error', error: `larger than ${MAX_BYTES / 1e6} MB` };
  else if (/\.txt$/i.test(path)) yield { input: path, kind: 'text', bytes: await readFile(path), url };
  else yield { input: path, kind: 'html', bytes: await readFile(path), url, contentType: '' };
}

/** One job a line that is not empty, named `file:line`. */
async function* lines(name: string, stream: Readable): AsyncGenerator<Job> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield { input: `${name}:${number}`, kind: 'line', line };
  }
}

/** A message for a reader, without a stack and without the path said twice. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES') return 'not allowed to read it';
  return message ?? String(error);
}
