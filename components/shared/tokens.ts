/** Colours shared by all views; `--lit-…` are the underlines of lib/page/highlight.ts. Text pairs keep 4.5:1 on `--ground` and `--card`, drawings and edges of controls 3:1. */

const light =
  '--ink:#1b1a17;--soft:#55524a;--faint:#68645a;--line:#e2ddd1;--edge:#8d877a;--ground:#fbfaf6;--card:#fff;--chip:#f0ece2;--accent:#0b5a6b;--here:#a93c22;--bar:#a39c8c;--lit:#fbe9c6;--lit-fact:#b45309;--lit-rung:#b91c1c;--lit-frame:#1d4ed8;--lit-voice:#15803d;';
const dark =
  '--ink:#ece8dd;--soft:#bdb7aa;--faint:#a59f92;--line:#3a362f;--edge:#857e71;--ground:#1a1916;--card:#23211d;--chip:#302d27;--accent:#6cc0d0;--here:#f4977a;--bar:#7d7668;--lit:#54401a;--lit-fact:#fbbf24;--lit-rung:#f87171;--lit-frame:#93c5fd;--lit-voice:#86efac;';

/** Drawings are not recoloured by the browser, so the colours themselves become the reader's. */
const forced =
  '--ink:CanvasText;--soft:CanvasText;--faint:CanvasText;--line:CanvasText;--edge:CanvasText;--ground:Canvas;--card:Canvas;--chip:Canvas;--accent:LinkText;--here:Highlight;--bar:CanvasText;';

/** Custom properties for the element `selector`: light, dark, and the reader's own colours where they are forced. */
export const tokensFor = (selector: string) =>
  `${selector}{color-scheme:light dark;${light}}@media (prefers-color-scheme:dark){${selector}{${dark}}}@media (forced-colors:active){${selector}{${forced}}}`;

/** Rules every view uses: controls without the browser's look, focus, words for screen readers only. Sizes in px. */
export const sharedCss = `
*,*::before,*::after{box-sizing:border-box}
h1,h2,h3,h4,h5,p,ul,ol,figure,q{margin:0;padding:0;font:inherit}
ul,ol{list-style:none}
button{appearance:none;background:none;border:0;margin:0;padding:0;font:inherit;color:inherit;text-align:inherit;cursor:pointer;min-height:24px}
a{color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{text-decoration-thickness:2px}
:focus{outline:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.icon,.mark{flex:none;display:block}
.tool{display:inline-grid;place-items:center;width:28px;height:28px;border-radius:6px;color:var(--soft);flex:none}
.tool:hover{background:var(--chip);color:var(--ink)}
.tool[aria-pressed=true],.tool[aria-expanded=true]{background:var(--chip);color:var(--here)}
.plain{border:1px solid var(--edge);border-radius:8px;padding:6px 12px;background:var(--card);font-weight:600}
.plain:hover{background:var(--chip)}
.quiet{color:var(--faint);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.quiet:hover{color:var(--ink)}
.hint,.aside{color:var(--faint)}
mark{background:var(--lit);color:inherit;border-radius:2px;padding:0 1px}
.filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(88px,1fr));gap:6px}.filters .quiet{font-size:12px;justify-self:start}
select{font:inherit;font-size:12px;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:6px;height:28px;padding:0 4px;max-width:100%;min-width:0}
select.set{border-color:var(--here);font-weight:600}
.export{width:100%;min-width:0;margin:0;padding:0;border:0;font-size:12px}
.export-toggle{display:inline-flex;align-items:center;gap:4px;min-height:28px;font-weight:600;color:var(--soft)}
.export-toggle:hover{color:var(--ink)}
.formats{display:grid;grid-template-columns:1fr 1fr;gap:6px;margin:4px 0 6px}
.format{width:100%;height:100%;padding:5px 8px 6px;border:1px solid var(--edge);border-radius:8px;background:var(--card);line-height:1.35}
.format:hover{background:var(--chip)}
.format b,.format span{display:block}.format b{font-weight:600;color:var(--ink)}.format span{color:var(--soft)}
.export-done{display:block;color:var(--ink);overflow-wrap:anywhere}.export-done.failed{border-left:3px solid var(--here);padding-left:8px}
.chip{margin-left:8px;font-size:11px;font-weight:400;padding:0 6px;border:1px solid var(--edge);border-radius:99px;color:var(--soft);white-space:nowrap}
button:active{filter:brightness(.86)}
@media (prefers-reduced-motion:no-preference){.tool,.plain,.jump,.count,.format{transition:background-color .12s,color .12s}}
`;
