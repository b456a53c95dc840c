import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isConnected } from '../../lib/messaging/runtime.ts';
import { findPanelMaker, world } from '../wiring/panel-door.ts';
import { createPanel } from './panel.tsx';

/** Injected on pages that get a panel: hands the panel's maker to the reader's script. A second injection makes no second one. */
export default defineUnlistedScript(() => {
  if (!findPanelMaker()) world.contrechampPanel = { isConnected, create: createPanel };
  world.contrechampReader?.visit.expectPanel();
});
