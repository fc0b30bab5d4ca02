/** The look of the dictionary pages: system fonts, light and dark, for paper too. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#18181b, #fff);
  --page: light-dark(#fff, #161619);
  --wash: light-dark(#f4f4f5, #232327);
  --rule: light-dark(#d4d4d8, #3f3f46);
  --link: light-dark(#1d4ed8, #96b7ff);
}
body {
  margin: 0 auto;
  max-width: 76rem;
  padding: 1.5rem clamp(1rem, 4vw, 2rem);
  background: var(--page);
  color: var(--ink);
  font: 1rem/1.6 Inter, 'Segoe UI', Tahoma, Arial, sans-serif;
}
a { color: var(--link); }
a:focus-visible, .table:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
a[aria-current] { font-weight: 700; text-decoration: none; }
.skip { position: absolute; inset-block-start: -4rem; padding: 0.5rem 1rem; background: var(--page); }
.skip:focus { inset-block-start: 0.5rem; }
h1 { font-size: 1.9rem; line-height: 1.25; }
h2 { font-size: 1.35rem; line-height: 1.3; }
header p { max-width: 46rem; }
.languages ul { display: flex; gap: 1.25rem; padding: 0; list-style: none; }
nav ol { columns: 18rem; }
section { border-block-start: 1px solid var(--rule); margin-block-start: 2rem; }
code { overflow-wrap: anywhere; font: 0.92em ui-monospace, Consolas, monospace; unicode-bidi: isolate; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 700; }
dd { margin: 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
caption { padding-block: 0.5rem; font-weight: 700; text-align: start; }
th, td { padding: 0.5rem 0.75rem; border-block-end: 1px solid var(--rule); text-align: start; vertical-align: top; }
thead th { background: var(--wash); }
tbody th { font-weight: 400; white-space: nowrap; }
.required th, .required td:nth-of-type(3) { font-weight: 700; }
td ul { margin: 0.25rem 0 0; padding-inline-start: 1.1rem; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; }
}
@media print {
  .skip, .languages { display: none; }
  .table { overflow: visible; }
  tr { break-inside: avoid; }
}
`;
