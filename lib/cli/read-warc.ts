/** Pages out of WARC files (ISO 28500): `response` records that hold HTML, `resource` and `conversion` ones too. */
import type { Readable } from 'node:stream';
import { brotliDecompressSync, createGunzip, gunzipSync, inflateSync } from 'node:zlib';
import type { Job } from './job.ts';

/** Records larger than this are skipped without being kept in memory. */
const MAX_RECORD = 50_000_000;
const MAX_HEADER = 100_000;
type Headers = Map<string, string>;

/** All pages of a file in order, named `file#number` by the record's number; a damaged rest is told as an error. */
export async function* readWarc(name: string, file: Readable): AsyncGenerator<Job> {
  const source = new Bytes(/\.gz$/i.test(name) ? file.pipe(createGunzip()) : file);
  let number = 0;
  try {
    for (;;) {
      const head = await source.header();
      if (head === null) return;
      if (head.trim() === '') continue;
      if (!/^WARC\/\d/.test(head)) throw new Error('not a WARC record');
      number++;
      const headers = parseHeaders(head);
      const length = Number(headers.get('content-length'));
      if (!Number.isSafeInteger(length) || length < 0) throw new Error('record without a length');
      const body = await source.take(length, length <= MAX_RECORD && isPageRecord(headers));
      const job = body && pageOf(`${name}#${number}`, headers, body);
      if (job) yield job;
    }
  } catch (error) {
    yield { input: `${name}#${number + 1}`, kind: 'error', error: `damaged WARC: ${(error as Error).message}` };
  }
}

const isPageRecord = (headers: Headers): boolean =>
  /^(?:response|resource|conversion)$/.test(headers.get('warc-type') ?? '');

function parseHeaders(text: string): Headers {
  const lines = text.split(/\r?\n/).slice(1);
  return new Map(
    lines
      .filter((line) => line.includes(':'))
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
  );
}

function pageOf(input: string, warc: Headers, record: Buffer): Job | null {
  const url = (warc.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  if (!/^https?:/i.test(url)) return null;
  if (warc.get('warc-type') !== 'response') return byType(input, url, warc.get('content-type') ?? '', record);
  const end = record.indexOf('\r\n\r\n');
  const head = record.subarray(0, end < 0 ? 0 : Math.min(end, MAX_HEADER)).toString('latin1');
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(head)?.[1] ?? '';
  if (end < 0 || !status.startsWith('2')) return null;
  const http = parseHeaders(head);
  const type = http.get('content-type') ?? '';
  if (!isText(type)) return null;
  try {
    return byType(input, url, type, decoded(record.subarray(end + 4), http));
  } catch (error) {
    return { input, kind: 'error', error: `cannot decode the page: ${(error as Error).message}` };
  }
}

const isText = (type: string): boolean => /^(?:text\/html|application\/xhtml\+xml|text\/plain)/i.test(type.trim());

function byType(input: string, url: string, type: string, bytes: Buffer): Job | null {
  if (!isText(type)) return null;
  return /^text\/plain/i.test(type)
    ? { input, kind: 'text', bytes, url }
    : { input, kind: 'html', bytes, url, contentType: type };
}

function decoded(body: Buffer, http: Headers): Buffer {
  const whole = /chunked/i.test(http.get('transfer-encoding') ?? '') ? unchunked(body) : body;
  const limit = { maxOutputLength: MAX_RECORD };
  const coding = (http.get('content-encoding') ?? '').toLowerCase();
  const zipped = whole[0] === 0x1f && whole[1] === 0x8b;
  if (zipped) return gunzipSync(whole, limit);
  if (coding === 'deflate') return inflateSync(whole, limit);
  return coding === 'br' ? brotliDecompressSync(whole, limit) : whole;
}

/** Chunks put together; a body that was stored without its chunk marks is passed on as it is. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size =
      end < 0
        ? ''
        : (body
            .subarray(at, Math.min(end, at + 20))
            .toString('latin1')
            .split(';', 1)[0]
            ?.trim() ?? '');
    if (!/^[0-9a-f]+$/i.test(size)) return parts.length > 0 ? Buffer.concat(parts) : body;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

/** A stream read by lengths and up to blank lines. */
class Bytes {
  readonly chunks: AsyncIterator<Buffer>;
  rest: Buffer = Buffer.alloc(0);
  constructor(stream: Readable) {
    this.chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  private async more(): Promise<Buffer | null> {
    const { value, done } = await this.chunks.next();
    return done ? null : value;
  }

  /** The lines up to the next blank one; null at the end. */
  async header(): Promise<string | null> {
    for (;;) {
      while (this.rest[0] === 0x0d || this.rest[0] === 0x0a) this.rest = this.rest.subarray(1);
      const crlf = this.rest.indexOf('\r\n\r\n');
      if (crlf >= 0) {
        const text = this.rest.subarray(0, crlf).toString('utf8');
        this.rest = this.rest.subarray(crlf + 4);
        return text;
      }
      if (this.rest.length > MAX_HEADER) throw new Error('endless header');
      const chunk = await this.more();
      if (!chunk) return this.rest.length > 0 ? Promise.reject(new Error('cut off')) : null;
      this.rest = Buffer.concat([this.rest, chunk]);
    }
  }

  /** `length` bytes, or null when they are only to be passed over. */
  async take(length: number, keep: boolean): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let missing = length;
    for (;;) {
      const part = this.rest.subarray(0, missing);
      if (keep) parts.push(part);
      this.rest = this.rest.subarray(part.length);
      missing -= part.length;
      if (missing === 0) return keep ? Buffer.concat(parts) : null;
      const chunk = await this.more();
      if (!chunk) throw new Error('cut off');
      this.rest = chunk;
    }
  }
}
