/** `npm run icons`: draws the extension's icon in every size with Chromium. Needed only when the drawing changes. */
import { chromium } from '@playwright/test';
import { needChromium } from '../browsers.ts';

const sizes = [16, 32, 48, 128];

/** A frame and, facing it, the reverse shot; below 32 px the lines are heavier so that they stay two shapes. */
function drawIcon(size: number): string {
  const line = size < 32 ? 9 : 7;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 96 96">
<rect x="2" y="2" width="92" height="92" rx="20" fill="#fbfaf6"/>
<rect x="2" y="2" width="92" height="92" rx="20" fill="none" stroke="#d8d2c4" stroke-width="2"/>
<rect x="17" y="24" width="38" height="48" rx="6" fill="none" stroke="#1b1a17" stroke-width="${line}"/>
<path d="M79 27v42L59 58V38z" fill="#a93c22" stroke="#a93c22" stroke-width="${line / 2}" stroke-linejoin="round"/>
</svg>`;
}

const browser = await chromium.launch({
  executablePath: needChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawIcon(size)}`);
  await page.screenshot({ path: `assets/public/icon-${size}.png`, omitBackground: true });
}
await browser.close();
