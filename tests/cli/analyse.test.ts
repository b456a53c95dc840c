import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { ADDRESS, PARAGRAPHS, page } from '../page/build-page.ts';
import { analyse, folder } from './run-analyse.ts';

const TEXT = PARAGRAPHS.map((paragraph) => paragraph.replace(/<\/?b>/g, '').replace('&nbsp;', '\u00a0'));
const record = (type: string, url: string, body: Buffer) =>
  Buffer.concat([
    Buffer.from(`WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
const http = (headers: string, body: Buffer) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`), body]);
const html = Buffer.from(page());
/** Two chunks, cut in the middle of a paragraph. */
const cutAt = html.indexOf('capitainerie') + 4;
const chunked = Buffer.concat(
  [html.subarray(0, cutAt), html.subarray(cutAt)]
    .flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])
    .concat(Buffer.from('0\r\n\r\n')),
);
const warc = Buffer.concat([
  record('warcinfo', '', Buffer.from('software: x')),
  record('response', ADDRESS, http('', html)),
  record('request', ADDRESS, Buffer.from('GET / HTTP/1.1')),
  record('response', `${ADDRESS}-2`, http('Transfer-Encoding: chunked\r\n', chunked)),
  record('response', `${ADDRESS}-3`, http('Content-Encoding: gzip\r\n', gzipSync(html))),
  record('response', `${ADDRESS}.jpg`, Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\nxx')),
  record('response', `${ADDRESS}-4`, Buffer.from('HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>x')),
]);

const root = folder({
  'a.html': page({ head: `<link rel="canonical" href="${ADDRESS}">` }),
  'b/c.txt': `La grue flottante remise à flot\n\nPar Yann Kerbrat\nPublié le 4 mars 2021 à 8h15\n\n${TEXT.join('\n\n')}\n`,
  'b/notes.md': '# not a page',
  'd.htm': page({ title: 'Une autre grue' }),
  'e.jsonl': `${JSON.stringify({ url: ADDRESS, html: page() })}\n\nnot json\n${JSON.stringify({ url: ADDRESS })}\n${JSON.stringify({ url: ADDRESS, title: 'Titre donné', published: '2021-03-04', text: TEXT.join('\n') })}\n`,
  'f.warc': warc,
  'g.warc.gz': gzipSync(warc),
  'z-empty.html': '',
});
afterAll(() => rmSync(root, { recursive: true }));

const inputs = (lines: Record<string, unknown>[]) => lines.map(({ input }) => String(input).slice(root.length + 1));
const article = (line: Record<string, unknown> | undefined) => (line?.article ?? {}) as Record<string, unknown>;

describe('a folder of everything', { timeout: 60_000 }, () => {
  const run = analyse([root, '--jobs', '3']);

  test('is read in order, errors in their place, exit status 1', async () => {
    const { code, lines, error } = await run;
    expect(inputs(lines)).toEqual([
      'a.html',
      'b/c.txt',
      'd.htm',
      'e.jsonl:1',
      'e.jsonl:3',
      'e.jsonl:4',
      'e.jsonl:5',
      'f.warc#2',
      'f.warc#4',
      'f.warc#5',
      'g.warc.gz#2',
      'g.warc.gz#4',
      'g.warc.gz#5',
      'z-empty.html',
    ]);
    expect(lines.filter((line) => 'error' in line).map(({ input }) => String(input).slice(root.length + 1))).toEqual([
      'e.jsonl:3',
      'e.jsonl:4',
      'z-empty.html',
    ]);
    expect(code).toBe(1);
    expect(error).toContain('3 failed');
  });

  test('gives the same lines whatever the number of threads', async () => {
    expect((await analyse([root, '--jobs', '1'])).out).toBe((await run).out);
  });

  test('every way in gives the same article', async () => {
    const { lines } = await run;
    for (const line of lines.filter((candidate) => 'article' in candidate)) expect(article(line).blocks).toEqual(TEXT);
    expect(article(lines[1])).toMatchObject({
      title: 'La grue flottante remise à flot',
      byline: 'Yann Kerbrat',
      published: '2021-03-04T08:15',
    });
    expect(article(lines[6])).toMatchObject({ title: 'Titre donné', published: '2021-03-04' });
    expect(lines[7]?.url).toBe(ADDRESS);
  });

  test('every line has the fields of the report, in their order', async () => {
    const { lines } = await run;
    const fields = [
      'input',
      'url',
      'story',
      'pack',
      'engine',
      'sentinel',
      'relation',
      'score',
      'reasons',
      'article',
      'facts',
      'attribution',
      'frames',
      'wording',
      'voices',
      'comparisons',
      'missing',
    ];
    expect(Object.keys(lines[0] ?? {})).toEqual(fields);
    expect(Object.keys(article(lines[0]))).toEqual([
      'outlet',
      'title',
      'standfirst',
      'byline',
      'language',
      'published',
      'modified',
      'truncated',
      'blocks',
    ]);
    expect(lines[0]).toMatchObject({ relation: 'unrelated', facts: [] });
  });
});

describe('a call', { timeout: 60_000 }, () => {
  test('reads JSON lines from standard input and leaves text out when compact', async () => {
    const { code, lines } = await analyse(['-', '--compact'], `${JSON.stringify({ url: ADDRESS, html: page() })}\n`);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.input).toBe('-:1');
    expect(article(lines[0])).not.toHaveProperty('blocks');
  });

  test('reads the shadow trees that a page declares, one in another, and no closed ones', async () => {
    const declared = (mode: string, text: string) => `<div><template shadowrootmode="${mode}">${text}</template></div>`;
    const [first, ...others] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
    const body = declared('open', declared('open', `${first}${others.join('')}`)) + declared('closed', '<p>Nein.</p>');
    const { lines } = await analyse(['-'], `${JSON.stringify({ url: ADDRESS, html: page({ body }) })}\n`);
    expect(article(lines[0]).blocks).toEqual(TEXT);
  });

  test('takes the address of a lone file', async () => {
    const { lines } = await analyse([join(root, 'd.htm'), '--url', `${ADDRESS}?utm_source=x`]);
    expect(lines[0]?.url).toBe(ADDRESS);
  });

  test('writes CSV with a header', async () => {
    const { out } = await analyse([join(root, 'a.html'), '--format', 'csv']);
    const [header, row] = out.split('\r\n');
    expect(header).toMatch(/^input,url,outlet,/);
    expect(row).toContain(ADDRESS);
  });

  test('an unreadable input is a line, not the end', async () => {
    const { code, lines } = await analyse([join(root, 'missing.html'), join(root, 'b/notes.md'), join(root, 'a.html')]);
    expect(lines.map((line) => 'error' in line)).toEqual([true, true, false]);
    expect(lines[0]?.error).toBe('no such file or folder');
    expect(code).toBe(1);
  });

  test.each([
    [[]],
    [['--format', 'xml', 'x']],
    [['--jobs', '0', 'x']],
    [['--nonsense', 'x']],
    [['--url', 'https://a.example/', 'x', 'y']],
    [['--url', 'ftp://a.example/', 'x']],
    [['--story', '/no/such/pack', 'x']],
  ])('that makes no sense ends with status 2 and nothing written: %j', async (args) => {
    const { code, out, error } = await analyse(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^analyse: .+\n$/);
  });

  test('for help prints it', async () => {
    const { code, out } = await analyse(['--help']);
    expect(code).toBe(0);
    for (const word of ['--url', '--story', '--format', '--jobs', '--compact', '.warc']) expect(out).toContain(word);
  });

  test('a cut-off WARC keeps what came before', async () => {
    const cut = folder({ 'x.warc': warc.subarray(0, warc.indexOf('-3') + 60), 'y.warc': 'no warc\r\n\r\n' });
    const { lines } = await analyse([cut]);
    expect(lines.map(({ error }) => error ?? null)).toEqual([
      null,
      null,
      'damaged WARC: cut off',
      'damaged WARC: not a WARC record',
    ]);
    rmSync(cut, { recursive: true });
  });
});
