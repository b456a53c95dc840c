/** A shrunk zip holds the same files, in fewer bytes. */
import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { shrinkZip } from '../../lib/cli/shrink-zip.ts';

type File = { name: string; method: 0 | 8; content: Buffer };

/** A header's fields, each of 2 or 4 bytes, and the name after them. */
function header(name: string, ...fields: [bytes: 2 | 4, value: number][]): Buffer {
  const written = fields.map(([bytes, value]) => {
    const field = Buffer.alloc(bytes);
    field.writeUIntLE(value, 0, bytes);
    return field;
  });
  return Buffer.concat([...written, Buffer.from(name)]);
}

function writeZip(files: readonly File[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, method, content } of files) {
    const body = method === 8 ? deflateRawSync(content) : content;
    const about: [2 | 4, number][] = [
      [2, 20],
      [2, 0],
      [2, method],
      [4, 0],
      [4, crc32(content)],
    ];
    about.push([4, body.length], [4, content.length], [2, Buffer.byteLength(name)], [2, 0]);
    const local = header(name, [4, 0x04034b50], ...about);
    entries.push(header(name, [4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]));
    bodies.push(local, body);
    offset += local.length + body.length;
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  const count: [2, number] = [2, files.length];
  return Buffer.concat([
    ...bodies,
    ...entries,
    header('', [4, 0x06054b50], [4, 0], count, count, [4, size], [4, offset], [2, 0]),
  ]);
}

/** Files by the directory, each as its local header says it is stored. */
function readZip(zip: Buffer): File[] {
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const length = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    const local = zip.readUInt32LE(at + 42);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    expect(zip.readUInt32LE(local + 18)).toBe(zip.readUInt32LE(at + 20));
    const start = local + 30 + zip.readUInt16LE(local + 26);
    const body = zip.subarray(start, start + zip.readUInt32LE(local + 18));
    const method = zip.readUInt16LE(local + 8) as 0 | 8;
    const content = method === 8 ? inflateRawSync(body) : Buffer.from(body);
    expect(crc32(content)).toBe(zip.readUInt32LE(local + 14));
    at += 46 + length;
    return { name, method, content };
  });
}

const prose = readFileSync('README.md', 'utf8').slice(0, 6_000);
const files: File[] = [
  { name: 'a.txt', method: 8, content: Buffer.from(prose) },
  { name: 'kept/as it is.png', method: 0, content: Buffer.from([1, 2, 3]) },
  { name: 'é.txt', method: 8, content: Buffer.from(prose.slice(0, 600)) },
];

test('the files of a shrunk zip are those of the zip', async () => {
  const zip = writeZip(files);
  expect(readZip(zip)).toEqual(files);
  expect(readZip(await shrinkZip(zip))).toEqual(files);
});

test('it is smaller, and shrunk once for all', async () => {
  const zip = writeZip(files);
  const shrunk = await shrinkZip(zip);
  expect(shrunk.length).toBeLessThan(zip.length);
  expect(await shrinkZip(shrunk)).toEqual(shrunk);
});
