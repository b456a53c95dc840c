/** The first-run page's style sheet. */
import { sharedCss, tokensFor } from '../../components/shared/tokens.ts';

const ownCss = `
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:680px;margin:0 auto;padding:40px 24px 64px}
header{display:flex;align-items:center;gap:8px;font-weight:650}
h1{font-size:30px;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin-top:28px;text-wrap:balance}
.lead{font-size:18px;color:var(--soft);margin-top:12px;text-wrap:pretty}
h2{font-size:18px;font-weight:650;margin-top:36px}
dl,dd{margin:0}
.promises{display:grid;grid-template-columns:repeat(3,1fr);margin-top:28px;border:solid var(--line);border-width:1px 0}
.promises div{padding:16px}
.promises div:first-child{padding-left:0}.promises div:last-child{padding-right:0}
.promises div+div{border-left:1px solid var(--line)}
dt{font-weight:650}
dd{font-size:14px;color:var(--soft);margin-top:4px}
.choices{margin-top:14px;display:grid;gap:10px}
.choice{display:grid;grid-template-columns:290px 1fr;gap:4px 16px;align-items:center;padding:12px;border:1px solid var(--line);border-radius:12px;background:var(--card)}
.choice.current{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choice .plain{min-height:44px;padding:8px 16px;text-align:center}
.choice .main{background:var(--accent);border-color:var(--accent);color:var(--ground)}
.choice .hint{font-size:14px;color:var(--soft)}
.standing{margin-top:16px;min-height:1.55em;font-weight:600}
.hint{font-size:14px}
.outlets{columns:2;column-gap:32px;margin-top:10px;font-size:14px}
.outlets li{break-inside:avoid;padding:3px 0}
.outlets .aside{font-size:13px;overflow-wrap:anywhere}
@media (max-width:560px){.promises,.choice{grid-template-columns:1fr}.promises div{padding:12px 0}.promises div+div{border-left:0;border-top:1px solid var(--line)}.outlets{columns:1}h1{font-size:26px}main{padding:24px 16px 48px}}
@media (forced-colors:active){.choice.current{outline:2px solid Highlight}}
`;

export const welcomeCss = tokensFor(':root') + sharedCss + ownCss;
