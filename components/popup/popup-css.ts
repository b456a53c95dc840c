/** The popup's style sheet; sizes in px. The body asks the browser for a window, by sizes that do not depend on it (else it is as narrow as the longest word); what is shown fills the window it gets. */
import { sharedCss, tokensFor } from '../shared/tokens.ts';

const ownCss = `
html,body{margin:0;padding:0;background:var(--ground)}
body{width:400px;height:600px;overflow:hidden}
.popup{position:fixed;inset:0;max-width:480px;overflow-y:auto;background:var(--ground);color:var(--ink);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word;display:flex;flex-direction:column}
.brand{display:flex;flex-wrap:wrap;align-items:center;gap:4px 8px;padding:12px 16px 8px}
.brand .quiet{margin-left:auto;font-size:12px}
h1{font-weight:650;font-size:15px;letter-spacing:.01em}
.page-card{padding:0 16px 12px;border-bottom:1px solid var(--line);display:grid;gap:6px;justify-items:start}
.page-card h2{font-size:15px;font-weight:600}
.page-card .hint{font-size:13px}
.page-card .plain{margin-top:4px}
.switch{display:flex;width:100%;align-items:center;justify-content:space-between;gap:12px;min-height:32px;font-size:13px}
.switch i{position:relative;flex:none;width:36px;height:20px;border-radius:99px;border:1.5px solid var(--edge);background:var(--card)}
.switch i::after{content:"";position:absolute;top:3px;left:3px;width:11px;height:11px;border-radius:50%;background:var(--edge)}
.switch[aria-checked=true] i{background:var(--accent);border-color:var(--accent)}
.switch[aria-checked=true] i::after{left:auto;right:3px;background:var(--ground)}
.search{padding:12px 0 0;min-height:260px;flex:1 0 0;display:flex;flex-direction:column}
.field{display:flex;align-items:center;gap:6px;margin:0 16px;padding:0 4px 0 10px;border:1px solid var(--edge);border-radius:10px;background:var(--card);color:var(--faint)}
.field:focus-within{outline:2px solid var(--accent);outline-offset:1px}
input{flex:1;min-width:0;height:38px;border:0;background:none;color:var(--ink);font:inherit}
input:focus-visible{outline:none}
input::placeholder{color:var(--faint);opacity:1}
.filter-toggle{font-size:12px;color:var(--soft);padding:0 8px;min-height:28px;border-radius:6px}
.filter-toggle:hover,.filter-toggle[aria-expanded=true]{background:var(--chip)}
.filters{margin:8px 16px 0}
.count{padding:8px 16px 4px;font-size:12px;color:var(--faint);font-variant-numeric:tabular-nums}
.results{position:relative;flex:1;overflow-y:auto;min-height:0;scrollbar-width:thin;scrollbar-color:var(--bar) transparent}
.result{padding:8px 16px 10px;border-top:1px solid var(--line);font-size:13px}
.result:focus-within{background:var(--card)}
.result-head{display:flex;flex-wrap:wrap;gap:0 8px;align-items:baseline}
.result-head a{font-weight:600}.result-head .aside{font-size:12px}
.found{color:var(--ink);margin-top:1px}.gist{color:var(--soft);margin-top:1px}
.none{padding:4px 16px 12px;font-size:13px}
.more{width:100%;min-height:40px;font-size:12.5px;color:var(--accent);text-align:center;border-top:1px solid var(--line)}
.keys{padding:6px 16px 8px;font-size:12px;border-top:1px solid var(--line)}
@media (max-height:420px){.search,.results{flex:none;overflow:visible;min-height:0}}
@media (forced-colors:active){.switch i{border-color:ButtonText}.switch[aria-checked=true] i{forced-color-adjust:none;background:Highlight}mark{background:Mark;color:MarkText}}
`;

/** The whole style sheet, for a `<style>` in the popup's page. */
export const popupCss = tokensFor(':root') + sharedCss + ownCss;
