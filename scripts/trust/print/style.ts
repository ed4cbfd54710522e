/** For A4, and readable on a screen too. Letters are never below nine points; a row stays whole, and a table repeats its head. */
export const PRINT_STYLE = `
  @page { size: A4; margin: 18mm 16mm 20mm; }
  * { box-sizing: border-box; }
  html { font: 11pt/1.45 "Segoe UI", "Open Sans", "DejaVu Sans", Arial, sans-serif; color: #1a1a1a; background: #fff; }
  body { margin: 0 auto; max-width: 178mm; }
  header { padding-top: 60mm; break-after: page; }
  header h1 { font-size: 26pt; line-height: 1.2; margin: 0 0 8mm; border: 0; }
  .product { font-size: 13pt; font-weight: 600; color: #444791; margin: 0; }
  nav { break-after: page; }
  nav ol { padding-left: 9mm; }
  nav li { margin-bottom: 2mm; line-height: 1.35; }
  nav span { color: #4a4a4a; }
  nav .page { float: right; font-weight: 600; }
  a { color: #35388a; text-decoration: none; }
  .chapter { break-before: page; }
  nav + .chapter { break-before: auto; }
  #auf-zwei-seiten p, #auf-zwei-seiten li { line-height: 1.35; }
  #auf-zwei-seiten h2 { margin: 5mm 0 2mm; }
  h1 { font-size: 20pt; line-height: 1.25; margin: 0 0 6mm; padding-bottom: 2mm; border-bottom: 1.5pt solid #444791; }
  h2 { font-size: 14.5pt; margin: 8mm 0 3mm; }
  h3 { font-size: 12pt; margin: 6mm 0 2mm; }
  h1, h2, h3 { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  p { margin: 0 0 3mm; }
  ul, ol { margin: 0 0 3mm; padding-left: 6mm; }
  li { margin-bottom: 1.2mm; }
  table { width: 100%; border-collapse: collapse; margin: 2mm 0 5mm; font-size: 10pt; line-height: 1.35; }
  table.of-5, table.of-6, table.of-7 { font-size: 9pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { border: 0.5pt solid #b5b5b5; padding: 1.4mm 2mm; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
  #felder td, #tests td { padding: 0.8mm 1.6mm; line-height: 1.25; }
  th { background: #ecebf7; }
  code { font: 9pt/1.3 "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
  .command { white-space: nowrap; overflow-wrap: normal; }
  pre { background: #f3f3f3; padding: 3mm; white-space: pre-wrap; break-inside: avoid; }
  @media screen { body { padding: 8mm; } header { padding-top: 10mm; } }
`;
