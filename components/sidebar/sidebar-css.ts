/** The sidebar's style sheet, for one `<style>` in its shadow root. Nothing in it loads anything; all sizes are px. */
import { sharedCss, tokensFor } from '../shared/tokens.ts';

const frameCss = `
.panel{position:fixed;direction:ltr;top:0;bottom:0;display:flex;flex-direction:column;max-width:100vw;background:var(--ground);color:var(--ink);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-kerning:normal;text-align:left;overflow-wrap:break-word;-webkit-text-size-adjust:100%}
.panel.right{right:0;border-left:1px solid var(--line);box-shadow:-8px 0 24px rgb(0 0 0/.06)}
.panel.left{left:0;border-right:1px solid var(--line);box-shadow:8px 0 24px rgb(0 0 0/.06)}
.panel.is-over{box-shadow:0 0 28px rgb(0 0 0/.24)}
.pin[aria-pressed=true]:not(:hover){background:none}
.pin[aria-pressed]{color:var(--soft)}
.pin[aria-pressed=true] path{fill:currentColor}.pin[aria-pressed=false] .icon{transform:rotate(45deg)}
.edge{position:absolute;top:0;bottom:0;width:9px;cursor:col-resize;touch-action:none;z-index:2}
.right .edge{left:-5px}.left .edge{right:-5px}
.edge:hover,.edge:focus-visible{background:linear-gradient(90deg,transparent 4px,var(--accent) 4px 6px,transparent 6px);outline-offset:-1px}
.scroll{flex:1;overflow-y:auto;overscroll-behavior:contain;min-height:0;scrollbar-width:thin;scrollbar-color:var(--bar) transparent;background:linear-gradient(var(--ground) 0 0) top/100% 1px no-repeat local,linear-gradient(var(--line) 0 0) top/100% 1px no-repeat}
.brand{display:flex;align-items:center;gap:8px;padding:10px 10px 6px 16px}
h1{font-weight:650;letter-spacing:.01em;font-size:15px}
.tools{margin-left:auto;display:flex;gap:2px}
.off{margin:2px 16px 8px;padding:10px 12px;border:1px solid var(--line);border-radius:10px;background:var(--card);font-size:13px}
.off ul{display:flex;flex-wrap:wrap;gap:6px;margin:8px 0}
.inside{display:contents}.inside[hidden]{display:none}.panel.is-folded{top:96px;bottom:auto;border:0;box-shadow:none;background:none}
.tab{display:flex;flex-direction:column;align-items:center;gap:4px;padding:10px 8px;min-width:40px;background:var(--ground);border:1px solid var(--edge);box-shadow:0 2px 10px rgb(0 0 0/.14)}
.right .tab{border-right:0;border-radius:10px 0 0 10px}.left .tab{border-left:0;border-radius:0 10px 10px 0}
.tab b{font-weight:650;font-variant-numeric:tabular-nums;color:var(--here)}
.tab .unread{color:var(--soft)}
.tab:hover{background:var(--chip)}
.notice{margin:10px 16px;padding:10px 12px;border-left:3px solid var(--here);background:var(--chip);border-radius:0 8px 8px 0;font-size:13px}
.notice h2{font-weight:650;margin-bottom:4px}.notice .plain{margin-top:10px}
.loading .hint{padding:0 16px;font-size:13px}
.bones{padding:12px 16px;display:grid;gap:12px}
.bone{display:block;height:14px;border-radius:4px;background:var(--chip);width:62%}
.bone.wide{width:88%}.bone.short{width:34%}.bone.tall{height:88px;width:100%;border-radius:10px}
@media (prefers-reduced-motion:no-preference){.bone{animation:breathe 1.6s ease-in-out infinite}@keyframes breathe{50%{opacity:.5}}}
.walk{display:flex;align-items:center;gap:2px;padding:4px 10px 4px 16px;border-top:1px solid var(--line);font-size:12px;color:var(--soft);font-variant-numeric:tabular-nums}
.walk span:first-child{margin-right:auto}
`;

const headCss = `
.head{padding:0 16px 12px;font-size:13px}
.head .hint{font-size:12px;margin-top:2px}.own-record{font-size:12px;margin-top:4px;text-align:start}
.where{display:flex;flex-wrap:wrap;gap:0 8px;color:var(--soft)}
.where :first-child::first-letter{text-transform:uppercase}
.where b{font-weight:650;color:var(--ink)}
.why{margin-top:4px;font-size:12px;color:var(--faint);line-height:1.9}
.terms{display:inline}
.terms li{display:inline;margin-right:6px}
.terms .jump{min-height:24px;padding:1px 0;font-weight:500;color:var(--soft)}
.glance ul{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;border:solid var(--line);border-width:1px 0}
.glance li+li{border-left:1px solid var(--line)}
.count{display:block;width:100%;height:100%;padding:10px 6px 9px;text-align:center}
.count:hover{background:var(--chip)}
.count:focus-visible{outline-offset:-3px}
.count b{display:block;font-size:24px;line-height:1.15;font-weight:600;font-variant-numeric:tabular-nums lining-nums}
.count.differs b{color:var(--here)}
.count span{display:block;font-size:12px;line-height:1.3;color:var(--soft)}
.basis{padding:10px 16px 0;color:var(--soft);font-size:13px}
section{padding:24px 16px 0;content-visibility:auto;contain-intrinsic-size:auto 480px}
.section-head{display:flex;align-items:center;justify-content:space-between;min-height:28px;margin-bottom:4px}
h2{scroll-margin-top:12px}.pinned h3{scroll-margin-top:20px}h2{font-size:15px;font-weight:650}
h3{font-size:12px;font-weight:600;color:var(--soft)}
h5{font-size:12px;font-weight:600;margin:12px 0 4px}
.group{margin:10px 0 6px}
.legend{font-size:12px;color:var(--faint);margin-bottom:8px}
.empty{font-size:13px;color:var(--soft)}
.foot{margin:26px 16px 0;padding:12px 0 20px;border-top:1px solid var(--line);font-size:12px;color:var(--faint);display:grid;gap:6px;justify-items:start}
`;

const factCss = `
.cards{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:10px 14px 0}
.card[data-focused],.row[data-focused],.step[data-focused],.frame[data-focused],.voices [data-focused]{outline:2px solid var(--here);outline-offset:2px;scroll-margin:14px}.row[data-focused]{outline-offset:-1px;border-radius:10px;margin:0 -14px;padding-left:14px;padding-right:14px}
.label{display:flex;flex-wrap:wrap;gap:0 8px;font-size:13px;color:var(--soft)}.label .chip{margin-left:0;white-space:normal;border-radius:9px}
.value{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 10px;margin-top:1px}
.value .jump,.value .gone{font-size:18px;line-height:1.4;font-weight:620;font-variant-numeric:tabular-nums lining-nums}
.long .jump,.long .gone{font-size:15px}
.jump{text-decoration:underline dotted var(--here) 1.5px;text-underline-offset:4px}
.jump:hover{text-decoration-style:solid;background:var(--lit)}
.gone-note{font-size:12px;font-weight:400;color:var(--faint);font-style:italic;margin-left:6px}
.value .gone{display:contents}.value .gone-note{order:1;flex-basis:100%;margin:0}
.source{font-size:12px;color:var(--faint)}
.spread{display:block;max-width:100%;margin-top:8px;overflow:visible}
.axis{stroke:var(--line);stroke-width:1}
.dot{fill:var(--bar)}.dot.vague{fill:var(--card);stroke:var(--bar);stroke-width:1.5;stroke-dasharray:2.5 2}
.here{fill:var(--here);stroke:var(--card);stroke-width:2}
.tick{font-size:11px;fill:var(--faint);font-variant-numeric:tabular-nums}.tick.own{fill:var(--ink);font-weight:600}
.options{margin-top:8px;display:grid;gap:4px;font-size:12.5px}
.option{display:grid;grid-template-columns:minmax(0,1fr) 28% 24px;gap:0 8px;align-items:center;color:var(--soft)}
.option.own{color:var(--ink);font-weight:600}.option.own [aria-hidden]{color:var(--here)}
.option-count{font-variant-numeric:tabular-nums;text-align:right}
.option-bar{display:block;overflow:visible}
.option-bar rect{fill:var(--bar)}.option.own rect{fill:var(--here)}
.rows{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:0 14px}
.row{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 10px;padding:8px 0 9px;align-items:center}
.row+.row{border-top:1px solid var(--line)}
.row .disclosure{display:contents}
.row .summary{grid-column:2;grid-row:1;width:auto;min-height:26px;justify-self:end;font-size:12px;gap:4px;margin-right:-4px}
.row .folded-out{grid-column:1/-1;padding-bottom:6px}
.row .value{margin:0}.row .value .jump,.row .value .gone{font-size:15px}
.row .values{grid-column:1/-1}.row .values:has(+.spread){grid-column:1}
.row>.spread{margin:0;grid-column:2;grid-row:2}.row:has(.folded-out)>.spread{display:none}

.note{margin-top:8px;font-size:12.5px;color:var(--soft)}
.summary{display:flex;align-items:center;gap:8px;width:100%;min-height:32px}
.summary>.icon{margin-left:auto;color:var(--faint)}
.summary:hover>.icon{color:var(--ink)}
.card .summary{margin:4px -14px 0;width:calc(100% + 28px);padding:4px 12px 6px 14px;border-radius:0 0 9px 9px;font-size:12px}
.card .summary:hover{background:var(--chip)}
.card .summary:focus-visible{outline-offset:-2px}
.relation{display:inline-flex;align-items:center;gap:6px;color:var(--soft)}
.row .relation{gap:3px}
.relation.conflict{color:var(--here);font-weight:600}.is-wrong .relation{color:var(--faint);font-weight:400;text-decoration:line-through}.is-wrong .here{fill:var(--bar)}.standing{display:grid;min-width:0}.others{padding-left:22px;color:var(--faint)}
.card .folded-out{padding:0 0 12px}
.passages{display:grid;gap:4px}
.passages li{display:flex;align-items:flex-start;gap:4px}
.passage{flex:1;font:italic 13px/1.45 Georgia,"Noto Serif",serif;color:var(--soft);padding:3px 0 3px 10px;border-left:2px solid var(--line)}
button.passage:hover{border-left-color:var(--here);color:var(--ink)}
.passage mark{color:var(--ink)}
q{quotes:auto}q:lang(fr){quotes:"«\\202f" "\\202f»"}
.value-group h5{display:flex;flex-wrap:wrap;gap:0 8px;align-items:baseline;font-size:13px;font-variant-numeric:tabular-nums}
.value-group h5 .aside{font-size:12px;font-weight:400}
.value-group h5.own [aria-hidden]{color:var(--here)}
.outlets{display:grid;gap:1px;font-size:12.5px}
.outlets li{padding:3px 0}.outlets .aside{margin-left:8px}
.outlets+.quiet{font-size:12px}
.outlets .aside{font-size:12px}
.lit-fact[aria-pressed=true]{border-bottom:2px solid var(--lit-fact)}.lit-rung[aria-pressed=true]{border-bottom:3px double var(--lit-rung)}.lit-frame[aria-pressed=true]{border-bottom:2px dotted var(--lit-frame)}.lit-voice[aria-pressed=true]{border-bottom:2px dashed var(--lit-voice)}
.later h5,.record.later .gist{color:var(--faint);font-weight:400}
.wrong{margin-top:12px;font-size:12px;color:var(--faint)}
.foot .wrong{margin:0}
`;

const listCss = `
.ladder{position:relative;font-size:13px}
.step{position:relative;padding-left:20px}
.step::before{content:"";position:absolute;left:6px;top:0;bottom:0;width:1px;background:var(--line)}
.step:first-child::before{top:16px}.step:last-child::before{bottom:auto;height:16px}
.apart .step::before{display:none}
.step::after{content:"";position:absolute;left:3px;top:12px;width:7px;height:7px;border-radius:50%;background:var(--ground);border:1.5px solid var(--bar)}
.step.own::after{border-radius:0;transform:rotate(45deg);background:var(--here);border-color:var(--here)}
.step-name{flex:1}.step.own .step-name{font-weight:650;color:var(--here)}
.step-count{font-variant-numeric:tabular-nums;color:var(--faint);min-width:24px;text-align:right}
.step .summary>.icon{margin-left:0}
.said{font-size:12.5px;color:var(--soft);margin-top:-2px;padding-bottom:4px}
.step .folded-out{padding:0 0 10px}
.ladder.apart{margin-top:6px;padding-top:6px;border-top:1px dashed var(--line)}
.frames{display:grid;gap:2px;font-size:13px}
.frame.none,.cells{display:grid;grid-template-columns:minmax(min-content,1fr) fit-content(58%);gap:2px 10px;flex:1;align-items:baseline;text-align:left}
.frame.none{padding:4px 24px 4px 0}
.frames:not(:has(.summary)) .frame{padding-right:0}
.frame .summary{min-height:40px}
.bar{grid-column:1/-1;display:block}
.bar-ground{fill:var(--chip)}.bar-here{fill:var(--accent)}.bar-corpus{fill:var(--ink);stroke:var(--ground);stroke-width:2;paint-order:stroke}
.share{text-align:right;font-size:12px;color:var(--soft);font-variant-numeric:tabular-nums}
.frame .folded-out{padding:2px 0 10px}
.mode{margin-top:8px}.mode h3{margin-bottom:2px}
.voices{font-size:13px}
.voices li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 10px;align-items:baseline;min-height:26px}
.voices .jump{justify-self:start}
.voices .aside{font-size:12px}
.elsewhere li{grid-template-columns:minmax(0,1fr) auto}.elsewhere .aside{font-variant-numeric:tabular-nums}
.elsewhere{padding-top:8px;border-top:1px dashed var(--line)}
.events{position:relative;font-size:13px}
.event{position:relative;padding:0 0 10px 20px}
.event::before{content:"";position:absolute;left:6px;top:8px;bottom:-8px;width:1px;background:var(--line)}
.event:last-child::before{display:none}
.event::after{content:"";position:absolute;left:3px;top:6px;width:7px;height:7px;border-radius:50%;background:var(--bar)}
.event.later::after{background:var(--ground);border:1.5px solid var(--bar);left:2px}
.event-date{display:block;font-size:12px;color:var(--faint);font-variant-numeric:tabular-nums}
.event.own{font-weight:650;color:var(--here)}.event.own .event-date{color:var(--here);font-weight:400}
.event.own::after{border-radius:0;transform:rotate(45deg);background:var(--here)}
.event.later .event-label{color:var(--faint)}
.more{width:100%;min-height:32px;margin-top:4px;font-size:12.5px;color:var(--accent);text-align:center;border:1px solid var(--line);border-radius:8px}
.more:hover{background:var(--chip)}
.tight{gap:6px}.tight .card{padding-top:0}.tight .card .summary{margin-top:0;padding-top:6px;padding-bottom:7px;border-radius:9px}
.missing{display:flex;flex-wrap:wrap;gap:0 8px;align-items:baseline}
.missing-name{font-size:13.5px}
.records{margin-top:4px}.filters+.legend{margin:10px 0 2px}
.record{padding:8px 0 10px;border-top:1px solid var(--line);font-size:13px}
.record-head{display:flex;justify-content:space-between;align-items:center;font-weight:600}
.record .aside{font-size:12px}.gist{margin-top:2px;color:var(--soft)}.gist .chip{margin:0 6px 0 0}abbr{text-decoration:none}
.pinned{margin-bottom:12px;border:1px solid var(--edge);border-radius:10px;background:var(--card);overflow:hidden}
.pinned-head{display:flex;justify-content:space-between;align-items:center;padding:6px 8px 2px 12px}.pinned-head h3{font-size:13px;color:var(--ink)}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:12px;font-variant-numeric:tabular-nums;hyphens:auto;hyphenate-limit-chars:9 4 3}
th,td{width:50%;padding:0 6px 8px 12px;text-align:left;vertical-align:top;font-weight:400}
thead th{padding-top:4px;font-weight:650}
tbody th{padding:6px 12px 0;border-top:1px solid var(--line);font-size:12px;color:var(--faint)}
th .icon{display:inline-block;vertical-align:-3px;margin-right:3px;color:var(--here)}
.differs td{color:var(--here);font-weight:600}
`;

const mediaCss = `
@media (max-width:1199.9px){.pin{display:none}}
@media (max-width:360px),(max-height:420px){.panel{font-size:13px}section{padding-top:16px}}
@media (max-height:320px){.panel{overflow-y:auto}.scroll{overflow:visible;flex:none}}
@media (forced-colors:active){.panel,.card,.tab,.notice,.pinned{border:1px solid CanvasText}.bar-ground{stroke:CanvasText}.step.own::after,.event.own::after,.event::after{forced-color-adjust:none;background:Highlight}.tool[aria-pressed=true]{outline:1px solid}mark,.passage mark{background:Mark;color:MarkText}}
`;

/** The whole style sheet; the host's own rules are its owner's. */
export const sidebarCss = tokensFor('.panel') + sharedCss + frameCss + headCss + factCss + listCss + mediaCss;
