/** What of our lights a browser has really drawn. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tab } from './driver.ts';

async function takePicture(tab: Tab): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-paint-'));
  const file = join(folder, 'page.png');
  await tab.picture(file);
  const picture = readFileSync(file).toString('base64');
  rmSync(folder, { recursive: true });
  return picture;
}

/** Parts of the first lit passage that have the tint of its ground and the colour of its line, as the browser has drawn them. */
export async function paintOf(tab: Tab): Promise<{ ground: number; line: number }> {
  return tab.run(
    async (picture) => {
      type Registry = { get(name: string): Iterable<Range> | undefined };
      const [range] = (CSS as unknown as { highlights: Registry }).highlights.get('contrechamp-fact') ?? [];
      const { left = 0, top = 0, width = 0, height = 0 } = range?.getClientRects()[0] ?? {};
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext(
        '2d',
      ) as OffscreenCanvasRenderingContext2D;
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(left, top, width, height);
      const part = (is: (red: number, green: number, blue: number) => boolean) => {
        let found = 0;
        for (let at = 0; at < data.length; at += 4)
          if (is(data[at] as number, data[at + 1] as number, data[at + 2] as number)) found++;
        return (4 * found) / data.length;
      };
      return {
        ground: part((red, green, blue) => red > 220 && red - blue > 12 && green > 200),
        line: part((red, green, blue) => red > 140 && red < 220 && green < 120 && blue < 60),
      };
    },
    await takePicture(tab),
  );
}

/** Are there lit words, and are all of them in the page? */
export const areLit = async (tab: Tab) => {
  const alive = await tab.run(() => {
    type Registry = { get(name: string): Iterable<Range> | undefined };
    const ranges = [...((CSS as unknown as { highlights: Registry }).highlights.get('contrechamp-fact') ?? [])];
    return ranges.length > 10 && ranges.every((range) => range.getBoundingClientRect().width > 0);
  });
  return alive || null;
};
