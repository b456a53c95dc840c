/** What is done in Firefox's own window, as expressions to be evaluated there. */
import type { Wishes } from './driver.ts';

/** Presses Alt+Shift+M in the browser's window, where its own shortcuts are heard. */
export const pressShortcut = `(() => {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const keys = ['AltLeft', 'ShiftLeft', 'KeyM'].map((code) =>
    new KeyboardEvent('', { code, key: code.replace(/Left|Key/, ''), keyCode: code === 'KeyM' ? 77 : 0 }));
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.reverse()) keyboard.keyup(key);
})()`;

/** Opens a private window at an address. */
export const privateWindow = (url: string) => `openTrustedLinkIn('${url}', 'window', { private: true })`;

/** A pointer pressed in a page takes the keyboard there, from wherever in the browser's window it was. */
export const focusPage = 'gBrowser.selectedBrowser.focus()';

/** Has the tab in front shown as some wishes have it. */
export const wishInFront = ({ dark, forcedColors, reducedMotion, print }: Wishes) => `(() => {
  const { browsingContext } = gBrowser.selectedBrowser;
  browsingContext.mediumOverride = '${print ? 'print' : ''}';
  browsingContext.prefersColorSchemeOverride = '${dark ? 'dark' : 'light'}';
  browsingContext.forcedColorsOverride = '${forcedColors ? 'active' : 'none'}';
  Services.prefs.setIntPref('ui.prefersReducedMotion', ${reducedMotion ? 1 : 0});
})()`;

/** Makes a language the browser's own, also where its language pack is not installed: extensions started afterwards speak it. */
export const speak = (language: string) => `(() => {
  const { locale } = Services;
  locale.availableLocales = [...new Set([...locale.availableLocales, '${language}'])];
  locale.requestedLocales = ['${language}'];
})()`;
