/** Small pieces of SVG. Colours are classes, so that each picture follows the light or dark theme of whoever looks. */
const STYLE = `
    .paper { fill: #ffffff; stroke: #c8ccd2; }
    .axis { stroke: #5b6573; stroke-width: 1; }
    .grid { stroke: #e3e6ea; stroke-width: 1; }
    .ours { fill: #1f5fb0; }
    .peer { fill: #aab3bf; }
    .ours-line { fill: none; stroke: #1f5fb0; stroke-width: 2.5; }
    .peer-line { fill: none; stroke: #7d8794; stroke-width: 2; stroke-dasharray: 5 4; }
    .peer-dot { fill: #7d8794; }
    .halo { stroke: #ffffff; stroke-width: 5; }
    .goal { stroke: #a8372a; stroke-width: 2; stroke-dasharray: 3 3; }
    text { font-family: "Segoe UI", "Open Sans", system-ui, sans-serif; font-size: 13px; fill: #1d2530; }
    .head { font-size: 20px; font-weight: 600; }
    .part { font-size: 16px; font-weight: 600; }
    .small { font-size: 12px; fill: #4a5462; }
    .figure { font-size: 12px; font-weight: 600; }
    .figure, .small { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; }
    @media (prefers-color-scheme: dark) {
      .paper { fill: #14181f; stroke: #3a414c; }
      .axis { stroke: #9aa4b2; }
      .grid { stroke: #2a313b; }
      .ours { fill: #6ea8fe; }
      .peer { fill: #5d6775; }
      .ours-line { stroke: #6ea8fe; }
      .peer-line { stroke: #9aa4b2; }
      .peer-dot { fill: #9aa4b2; }
      .halo { stroke: #14181f; }
      .goal { stroke: #ff9a8d; }
      text { fill: #e8ecf2; }
      .small { fill: #b4bdc9; }
      .figure, .small { stroke: #14181f; }
    }`;

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const DECIMALS = 10;

const at = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;

export type Anchor = "start" | "middle" | "end";

export const text = (x: number, y: number, words: string, kind = "", anchor: Anchor = "start"): string =>
  `<text x="${at(x)}" y="${at(y)}"${kind === "" ? "" : ` class="${kind}"`}${anchor === "start" ? "" : ` text-anchor="${anchor}"`}>${escaped(words)}</text>`;

export const line = (kind: string, x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="${kind}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`;

export const bar = (kind: string, x: number, y: number, width: number, height: number): string =>
  `<rect class="${kind}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="2"/>`;

export const dot = (kind: string, x: number, y: number): string => `<circle class="${kind}" cx="${at(x)}" cy="${at(y)}" r="4"/>`;

export const path = (kind: string, points: readonly (readonly [number, number])[]): string =>
  `<polyline class="${kind}" points="${points.map(([x, y]) => `${at(x)},${at(y)}`).join(" ")}"/>`;

/** Words in lines of about so many letters. */
export const wrapped = (words: string, letters: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

export interface Picture {
  readonly title: string;
  /** All that the picture shows, for whoever does not see it. */
  readonly desc: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly string[];
}

export const picture = ({
  title,
  desc,
  width,
  height,
  parts,
}: Picture): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
  <title id="title">${escaped(title)}</title>
  <desc id="desc">${escaped(desc)}</desc>
  <style>${STYLE}
  </style>
  <rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10"/>
${parts.map((part) => `  ${part}`).join("\n")}
</svg>
`;
