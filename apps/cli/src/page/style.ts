/**
 * The look of the page (样式). Layers are told apart by their underline as well as by colour: targets double, promises
 * solid, outcomes dotted, findings wavy. Boxes ticked off hide a layer without any script.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#5a6470;--line:#d5dbe1;--target:#fde9c8;--target-ink:#8a4b00;
--commitment:#d9ecd9;--commitment-ink:#1c6330;--actual:#dbe8f8;--actual-ink:#1d4f91;--finding:#fbdcdc;--finding-ink:#a11d1d}
@media(prefers-color-scheme:dark){:root{--paper:#15181c;--ink:#e4e7ea;--soft:#9aa4ae;--line:#353c44;--target:#4a3512;--target-ink:#f0c274;
--commitment:#1d3b25;--commitment-ink:#8fd3a0;--actual:#1b3252;--actual-ink:#9cc3f5;--finding:#4d1f1f;--finding-ink:#f3a3a3}}
*{box-sizing:border-box}
html{scroll-padding-top:6.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.8 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;overflow-wrap:anywhere}
header,nav,.list,.filter,footer,.tag,small,summary{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header{padding:1.5rem 1rem 1rem;border-bottom:1px solid var(--line)}
header h1{font-size:1.5rem;line-height:1.4;margin:0 0 .5rem}
dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0;font-size:.9rem}
dl div{display:flex;gap:.5rem}dt{color:var(--soft)}dd{margin:0}
a{color:inherit}
a:focus-visible,input:focus-visible+label,summary:focus-visible{outline:3px solid var(--actual-ink);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .75rem;z-index:3}
.filter{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);padding:.5rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.9rem}
.box{position:absolute;opacity:0;pointer-events:none}
.filter label{cursor:pointer;padding:0 .25rem;border-radius:.25rem}
.filter label::before{content:"☐ "}
#show-target:checked~.filter [for=show-target]::before,#show-commitment:checked~.filter [for=show-commitment]::before,
#show-actual:checked~.filter [for=show-actual]::before,#show-finding:checked~.filter [for=show-finding]::before{content:"☑ "}
#show-target:focus-visible~.filter [for=show-target],#show-commitment:focus-visible~.filter [for=show-commitment],
#show-actual:focus-visible~.filter [for=show-actual],#show-finding:focus-visible~.filter [for=show-finding]{outline:3px solid var(--actual-ink)}
.columns{display:grid;gap:0 2rem;padding:0 1rem;max-width:100rem;margin:0 auto}
nav{font-size:.9rem;line-height:1.5;padding:1rem 0}
nav ul{list-style:none;margin:.5rem 0 0;padding:0;max-height:40vh;overflow:auto}
nav li{padding:.2rem 0}nav .l2{padding-left:1em}nav .l3{padding-left:2em;color:var(--soft)}
nav a{text-decoration:none}nav a:hover{text-decoration:underline}
main{min-width:0}
main p,main h3,main h4,main h5,main h6{margin:.6em 0;text-indent:2em}
main h3{font-size:1.25rem;margin-top:1.6em}main h4{font-size:1.1rem}main h5,main h6{font-size:1rem}
.noise{opacity:.6;font-size:.85em}
mark{color:inherit;background:none;border-radius:.15em;padding:.1em 0}
mark.target{background:var(--target);text-decoration:underline double var(--target-ink);text-underline-offset:.25em;font-weight:600}
mark.commitment{background:var(--commitment);text-decoration:underline solid var(--commitment-ink);text-underline-offset:.25em}
mark.actual{background:var(--actual);text-decoration:underline dotted var(--actual-ink);text-underline-offset:.25em}
mark.finding{background:var(--finding);text-decoration:underline wavy var(--finding-ink);text-underline-offset:.25em}
mark:target,li:target{outline:3px solid var(--finding-ink);outline-offset:1px}
.tag{font-size:.65rem;line-height:1;margin:0 .2em;padding:.1em .3em;border:1px solid;border-radius:.3em;text-decoration:none;user-select:none;vertical-align:.35em;text-indent:0;white-space:nowrap}
.tag.target{color:var(--target-ink)}.tag.commitment{color:var(--commitment-ink)}.tag.actual{color:var(--actual-ink)}.tag.finding{color:var(--finding-ink)}
#show-target:not(:checked)~.columns .tag.target,#show-commitment:not(:checked)~.columns .tag.commitment,
#show-actual:not(:checked)~.columns .tag.actual,#show-finding:not(:checked)~.columns .tag.finding,
#show-target:not(:checked)~.columns .list.target,#show-commitment:not(:checked)~.columns .list.commitment,
#show-actual:not(:checked)~.columns .list.actual,#show-finding:not(:checked)~.columns .list.finding{display:none}
#show-target:not(:checked)~.columns mark.target,#show-commitment:not(:checked)~.columns mark.commitment,
#show-actual:not(:checked)~.columns mark.actual,#show-finding:not(:checked)~.columns mark.finding{background:none;text-decoration:none;font-weight:inherit}
.list{font-size:.9rem;line-height:1.6;border-top:1px solid var(--line)}
.list h2{font-size:1.05rem;margin:1rem 0 .5rem}
.list ol{margin:0;padding-left:2.4em}.list li{padding:.25rem 0}.list a{text-decoration:none}.list a:hover{text-decoration:underline}
.list.target h2{color:var(--target-ink)}.list.commitment h2{color:var(--commitment-ink)}.list.actual h2{color:var(--actual-ink)}.list.finding h2{color:var(--finding-ink)}
small{color:var(--soft);font-size:.85em}
summary{cursor:pointer;padding:.25rem 0}
footer{padding:1rem;color:var(--soft);font-size:.8rem;border-top:1px solid var(--line)}
@media(min-width:56rem){html{scroll-padding-top:4rem}nav ul{max-height:none}.columns{grid-template-columns:15rem minmax(0,1fr)}nav{position:sticky;top:3rem;max-height:calc(100vh - 3rem);overflow:auto;align-self:start}.lists{grid-column:2}}
@media(min-width:76rem){.columns{grid-template-columns:15rem minmax(0,1fr) 23rem}.lists{grid-column:3;position:sticky;top:3rem;max-height:calc(100vh - 3rem);overflow:auto;align-self:start}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444}.filter,nav,.skip{display:none}.columns{display:block}body{font-size:10.5pt;line-height:1.6}
main p{orphans:2;widows:2}h2,h3,h4,h5{break-after:avoid}.list li{break-inside:avoid}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}.list.silent{display:none}}
@page{size:A4;margin:22mm 20mm}
`
