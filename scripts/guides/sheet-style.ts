/** For A4. Letters are never below nine points; a picture and its row stay whole. */
export const SHEET_STYLE = `
  @page { size: A4; margin: 14mm 16mm 16mm; }
  * { box-sizing: border-box; }
  html { font: 11pt/1.4 "Segoe UI", "Open Sans", Arial, "Liberation Sans", sans-serif; color: #1a1a1a; background: #fff; }
  body { margin: 0; }
  h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 4mm; padding-bottom: 2mm; border-bottom: 1.5pt solid #444791; }
  h2 { font-size: 13.5pt; margin: 6mm 0 2mm; color: #35388a; }
  h3 { font-size: 11.5pt; margin: 4mm 0 1.5mm; }
  h1, h2, h3 { break-after: avoid; }
  p { margin: 0 0 2.5mm; }
  p, li { orphans: 2; widows: 2; }
  ul, ol { margin: 0 0 3mm; padding-left: 6mm; }
  li { margin-bottom: 1mm; }
  li.box { list-style: none; margin-left: -5mm; }
  img { display: block; max-width: 82mm; max-height: 95mm; border: 0.5pt solid #b5b5b5; border-radius: 1.5mm; break-inside: avoid; }
  table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; font-size: 10pt; line-height: 1.35; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { border: 0.5pt solid #b5b5b5; padding: 1.3mm 2mm; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
  th { background: #ecebf7; }
  table.pictures { table-layout: fixed; }
  table.pictures th, table.pictures td { border: 0; background: none; padding: 1mm 2mm 1mm 0; font-size: 9.5pt; }
  table.pictures img { max-width: 100%; }
  blockquote { margin: 2mm 0 4mm; padding: 2mm 4mm; border-left: 2pt solid #444791; background: #f6f6fb; }
  code { font: 9pt/1.3 "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
  p code, td code, li code { white-space: nowrap; }
  pre { background: #f3f3f3; padding: 3mm; white-space: pre-wrap; break-inside: avoid; }
  .dense { font-size: 10pt; line-height: 1.32; }
  .dense h1 { font-size: 17pt; margin-bottom: 2.5mm; padding-bottom: 1.5mm; }
  .dense h2 { font-size: 11.5pt; margin: 3mm 0 1mm; }
  .dense p, .dense ul, .dense ol { margin-bottom: 1.5mm; }
  .dense li { margin-bottom: 0.5mm; }
  .dense table { font-size: 9.5pt; margin: 1mm 0 2mm; }
  .dense img { max-height: 60mm; }
`;
