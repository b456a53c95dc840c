/** One input to one line of output; runs the same on the main thread and in a worker. */
import { isUtf8 } from 'node:buffer';
import { JSDOM, VirtualConsole } from 'jsdom';
import { makeReport } from '../make-report.ts';
import type { Article } from '../model.ts';
import type { Outlet } from '../page/choose-outlet.ts';
import { readArticle } from '../page/read-article.ts';
import { bundledStory, loadOutlets } from '../story/bundled.ts';
import type { Story } from '../story/load-story.ts';
import * as z from '../zod.ts';
import { attachDeclaredShadows } from './declared-shadows.ts';
import type { Job } from './job.ts';
import { reason } from './list-inputs.ts';
import { openStory } from './open-story.ts';
import type { Format } from './options.ts';
import { readPlainText } from './read-plain-text.ts';
import { csvRows } from './report-csv.ts';
import { type ReportLine, reportLine } from './report-line.ts';

/** What a worker needs to know; plain data, so that it can be posted. */
export type Setting = { story: string | null; format: Format; compact: boolean };
/** `text` is one or more lines without the last line feed. */
export type Answer = { text: string; failed: boolean };

const short = (most: number) => z._default(z.string().check(z.maxLength(most)), '');
const lineSchema = z.object({
  url: short(4_096),
  html: z.optional(z.string()),
  text: z.optional(z.string()),
  title: short(5_000),
  published: short(100),
  language: short(40),
});

/** Loads the story once and answers jobs. Throws when the story pack cannot be used. */
export function makeAnalyser(setting: Setting): (job: Job) => Answer {
  const story = setting.story === null ? bundledStory() : openStory(setting.story);
  const outlets = loadOutlets();
  return (job) => {
    try {
      return answer(setting, reportLine(job.input, reportOn(job, story, outlets), setting.compact));
    } catch (error) {
      return answer(setting, { input: job.input, error: reason(error) });
    }
  };
}

/** A line in the asked format; also for what failed outside an analyser. */
export function answer(setting: Setting, line: ReportLine | { input: string; error: string }): Answer {
  const text = setting.format === 'csv' ? csvRows(line).join('\r\n') : JSON.stringify(line);
  return { text, failed: 'error' in line };
}

function reportOn(job: Job, story: Story, outlets: Outlet[]) {
  const article = articleOf(job, outlets);
  if (article.blocks.length === 0 && article.title === '') throw new Error('no article text found');
  return makeReport(article, story);
}

function articleOf(job: Job, outlets: Outlet[]): Article {
  if (job.kind === 'error') throw new Error(job.error);
  if (job.kind === 'html') return fromHtml(Buffer.from(job.bytes), job.url, job.contentType, outlets);
  const plain = { title: '', published: '', language: '' };
  if (job.kind === 'text') return readPlainText({ ...plain, url: job.url, text: decodeText(job.bytes) }, outlets);
  const { html, text, ...rest } = parseLine(job.line);
  if (html !== undefined) return fromHtml(html, rest.url, '', outlets);
  if (text !== undefined) return readPlainText({ ...rest, text }, outlets);
  throw new Error('a line needs "html" or "text"');
}

function parseLine(line: string): z.output<typeof lineSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message.slice(0, 200)}`);
  }
  const result = lineSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`not a page: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'wrong shape'}`);
}

/** The mark browsers leave in a page they saved. */
const SAVED_FROM = /<!-- saved from url=\(\d{1,6}\)(https?:\/\/\S{1,2000}) -->/;

/** Scripts do not run and nothing is loaded: jsdom does neither unless told to. */
function fromHtml(html: Buffer | string, url: string, contentType: string, outlets: Outlet[]): Article {
  const start = typeof html === 'string' ? html.slice(0, 3_000) : html.subarray(0, 3_000).toString('latin1');
  const address = url || (SAVED_FROM.exec(start)?.[1] ?? '');
  const place = URL.canParse(address) && /^https?:/i.test(address) ? address : undefined;
  const type = typeof html === 'string' ? undefined : declaredType(html, contentType, start);
  const options = { virtualConsole: new VirtualConsole(), url: place, contentType: type };
  const { window } = new JSDOM(html, options);
  try {
    attachDeclaredShadows(window.document);
    return readArticle(window.document, place ?? '', outlets).article;
  } finally {
    window.close();
  }
}

/** The content type to read a page's bytes by: pages that declare no encoding are UTF-8 where their bytes are. */
function declaredType(bytes: Uint8Array, contentType: string, start: string): string | undefined {
  const declares =
    /charset\s*=/i.test(contentType) ||
    /<meta[^>]{0,200}charset/i.test(start) ||
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(start);
  if (declares) return contentType || undefined;
  const type = contentType.split(';', 1)[0]?.trim() || 'text/html';
  return isUtf8(bytes) ? `${type}; charset=utf-8` : type;
}

/** UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252 as old files have it. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
