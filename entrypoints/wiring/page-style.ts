/** Styles of an extension page. Its policy forbids `<style>` elements; constructed sheets are ours by definition. */
export function applyStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
