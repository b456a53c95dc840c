/**
 * A font whose letters are all one block, so that pictures of the views are the same on machines with different fonts.
 * A minimal TrueType file as in the OpenType specification: https://learn.microsoft.com/typography/opentype/spec/otff
 */

const unitsPerEm = 1000;
/** Half an em, about what letters take on average, so that lines break much as they do with real type. */
const advance = 520;
/** Characters that have the block: printable Latin, punctuation, arrows, mathematical and geometric signs. */
const ranges: readonly [number, number][] = [
  [0x21, 0x7e],
  [0xa1, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2700, 0x27bf],
];
const spaces = [0x20, 0xa0, 0x2009, 0x202f];

const u16 = (...values: number[]) => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const u32 = (...values: number[]) =>
  values.flatMap((value) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** A rectangle from the baseline to the height of small letters: four on-curve points. */
const blockGlyph = [
  ...u16(1, 60, 0, advance - 60, 520), // contours, xMin, yMin, xMax, yMax
  ...u16(3, 0), // last point of the contour, no instructions
  ...[1, 1, 1, 1], // flags: on the curve, coordinates in two bytes
  ...u16(60, 0, advance - 120, 0), // x, each from the one before
  ...u16(0, 520, 0, -520), // y
];

/** cmap format 12, one group a character: format 13 would be shorter and is not read everywhere. */
function writeCmap(): number[] {
  const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const mapped = [...letters.map((code) => [code, 1]), ...spaces.map((code) => [code, 2])].sort(
    ([a = 0], [b = 0]) => a - b,
  );
  const groups = mapped.flatMap(([code = 0, glyph = 0]) => u32(code, code, glyph));
  return [...u16(0, 1, 3, 10), ...u32(12), ...u16(12, 0), ...u32(16 + groups.length, 0, mapped.length), ...groups];
}

function writeOs2(): number[] {
  return [
    ...u16(4, advance, 400, 5, 0),
    ...u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    ...Array<number>(10).fill(0),
    ...u32(0, 0, 0, 0),
    ...ascii('NONE'),
    ...u16(64, 0x20, 0xffff, 800, -200, 0, 800, 200),
    ...u32(1, 0),
    ...u16(520, 700, 0, 0x20, 2),
  ];
}

function writeName(): number[] {
  const text = [...'Block'].flatMap((letter) => [0, letter.charCodeAt(0)]);
  const ids = [1, 2, 4, 6];
  const records = ids.flatMap((id) => u16(3, 1, 0x409, id, text.length, 0));
  return [...u16(0, ids.length, 6 + 12 * ids.length), ...records, ...text];
}

const tables: Record<string, number[]> = {
  'OS/2': writeOs2(),
  cmap: writeCmap(),
  glyf: blockGlyph,
  head: [
    ...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    ...u16(0, unitsPerEm),
    ...Array<number>(16).fill(0),
    ...u16(60, 0, advance - 60, 520, 0, 8, 2, 1, 0),
  ],
  hhea: [...u32(0x00010000), ...u16(800, -200, 0, advance, 60, 60, advance - 60, 1, 0, 0, 0, 0, 0, 0, 0, 3)],
  hmtx: [...u16(advance, 60), ...u16(advance, 60), ...u16(260, 0)],
  loca: u32(0, 0, blockGlyph.length, blockGlyph.length),
  maxp: [...u32(0x00010000), ...u16(3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  name: writeName(),
  post: [...u32(0x00030000, 0), ...u16(-100, 50), ...u32(0, 0, 0, 0, 0)],
};

function checksum(bytes: number[]): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    sum =
      (sum +
        (((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0))) >>>
      0;
  }
  return sum;
}

/** The font file. */
export function makeBlockFont(): Uint8Array {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const directory: number[] = [];
  const body: number[] = [];
  const start = 12 + 16 * entries.length;
  for (const [tag, bytes] of entries) {
    directory.push(...ascii(tag), ...u32(checksum(bytes), start + body.length, bytes.length));
    body.push(...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0));
  }
  const search = 2 ** Math.floor(Math.log2(entries.length));
  const header = [
    ...u32(0x00010000),
    ...u16(entries.length, search * 16, Math.log2(search), (entries.length - search) * 16),
  ];
  return new Uint8Array([...header, ...directory, ...body]);
}
