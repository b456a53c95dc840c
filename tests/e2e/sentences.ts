/** The sentences that describe the sidebar and the popup, each shown in a real browser; the same for Chromium and Firefox. */
import { afterAll, beforeAll, describe } from 'vitest';
import type { Start } from './driver.ts';
import { startAtDesk } from './look.ts';
import { showHonesty } from './sentences/honesty.ts';
import type { Stage } from './sentences/inside.ts';
import { showPanel } from './sentences/panel.ts';
import { showParts } from './sentences/parts.ts';
import { showPartsBelow } from './sentences/parts-below.ts';
import { showPopup } from './sentences/popup.ts';
import { showPopupWindow } from './sentences/popup-window.ts';
import { showSenses } from './sentences/senses.ts';

/** Shows every sentence in one browser, started once. */
export function showSentences(name: Stage['name'], start: Start, extension: string): void {
  describe(`${name}: the description`, () => {
    const stage = { name } as Stage;
    beforeAll(async () => {
      Object.assign(stage, await startAtDesk(start, extension));
      stage.tab = await stage.driver.open();
    }, 60_000);
    afterAll(() => stage.driver?.close());

    describe('The sidebar', () => {
      showPanel(stage);
      showSenses(stage, start, extension);
    });
    describe('Top to bottom', () => {
      showParts(stage);
      showPartsBelow(stage);
    });
    describe('What it does not do', () => showHonesty(stage));
    describe('The popup', () => {
      showPopup(stage, start, extension);
      showPopupWindow(stage);
    });
  });
}
