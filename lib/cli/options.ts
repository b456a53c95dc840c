/** What the command line asks for. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** What the output is written as. */
export type Format = 'jsonl' | 'csv';
/** The arguments, read. */
export type Options = {
  inputs: string[];
  /** Address of a lone file. */
  url: string | null;
  /** A pack's folder or file; null for the bundled one. */
  story: string | null;
  format: Format;
  /** Worker threads. */
  jobs: number;
  /** Leave the article's text out. */
  compact: boolean;
};

/** What `--help` prints. */
export const HELP = `analyse - compares pages with the corpus, one JSON object a line

npm run -s analyse -- [OPTION]... INPUT...

INPUT  .html, .htm, .txt, .jsonl, .warc, .warc.gz files, folders of them, or - for JSON Lines on standard input.
       A JSON line is {"url", "html"} or {"url", "title"?, "published"?, "language"?, "text"}.

  --url ADDRESS     the address of a lone file (default: its canonical link)
  --story FILE      another story pack: a folder or a file (default: the bundled pack)
  --format FORMAT   jsonl (default) or csv (a row a fact)
  --jobs N          worker threads (default: the cores)
  --compact         leave the article's text out
  --help            this text

Results go to standard output in the order of the input, progress and messages to standard error.
What cannot be read gives {"input", "error"} in its place; the exit status is then 1. A wrong call exits with 2.
`;

/** A call that cannot be carried out as written. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Reads the arguments; 'help' when that was asked. Throws a UsageError that says what is wrong. */
export function readOptions(args: string[]): Options | 'help' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (positionals.length === 0) throw new UsageError('no input given; --help tells how to call this');
  const format = values.format ?? 'jsonl';
  if (format !== 'jsonl' && format !== 'csv') throw new UsageError(`--format is jsonl or csv, not ${format}`);
  const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) throw new UsageError('--jobs is a whole number from 1 to 256');
  const url = values.url ?? null;
  if (url !== null && positionals.length > 1) throw new UsageError('--url goes with one input only');
  if (url !== null && !/^https?:\/\//i.test(url)) throw new UsageError('--url is an http(s) address');
  return { inputs: positionals, url, story: values.story ?? null, format, jobs, compact: values.compact ?? false };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        story: { type: 'string' },
        format: { type: 'string' },
        jobs: { type: 'string' },
        compact: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
