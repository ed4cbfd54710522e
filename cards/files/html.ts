/** Words that are nothing but words in a page, wherever in it they stand. */
export type Html = string & { readonly brand: "Html" };

/** Nothing that a page can hold: control characters and halves of a character. A reader of HTML drops or turns round each in its own way. */
const NOT_IN_A_PAGE = /[^\P{Cc}\t\n]|\p{Cs}|[\ufdd0-\ufdef\ufffe\uffff]/gu;
/** These make a line read from the other side, or hide what stands there. */
const STEERS = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff]/gu;

/** What is left of a text on a page. Everything else stays, character by character. */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(NOT_IN_A_PAGE, "")
    .replace(STEERS, "");

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "`": "&#96;" };

export const escaped = (text: string): Html => cleaned(text).replace(/[&<>"'`]/g, (character) => ESCAPED[character] ?? character) as Html;

export const joined = (parts: readonly Html[]): Html => parts.join("\n") as Html;

type Name = "p" | "h1" | "h2" | "h3" | "h4" | "li" | "th" | "td" | "caption" | "dt" | "dd" | "strong" | "time" | "title";

/** An element with words in it. */
export const worded = (name: Name, text: string): Html => `<${name}>${escaped(text)}</${name}>` as Html;

/** What somebody wrote, with its line breaks. */
export const quoted = (text: string): Html => `<blockquote>${escaped(text)}</blockquote>` as Html;

type Around = "section" | "article" | "header" | "main" | "footer" | "ul" | "dl" | "tr" | "thead" | "tbody";

export const around = (name: Around, parts: readonly Html[]): Html => `<${name}>\n${joined(parts)}\n</${name}>` as Html;

/** A part of a page that is in another language than the rest of it. */
export const inLanguage = (language: string, parts: readonly Html[], id?: string): Html => {
  const named = id === undefined ? "" : ` id="${escaped(id)}"`;
  return `<div lang="${escaped(language)}"${named}>\n${joined(parts)}\n</div>` as Html;
};

/** A way to another place of this page or of this host, and to nowhere else. */
export const linked = (to: `/${string}` | `#${string}`, text: string): Html =>
  `<p><a href="${escaped(to)}">${escaped(text)}</a></p>` as Html;

/** Every table says what it is about, and every column and row what it holds. */
export const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Html => {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
  const lines = rows.map(([first = "", ...rest]) => {
    const cells = rest.map((cell) => `<td>${escaped(cell)}</td>`).join("");
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`;
  });
  return `<table>\n${worded("caption", caption)}\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join("\n")}\n</tbody>\n</table>` as Html;
};

/** For a screen, light or dark, and for paper. */
const STYLE = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; hyphens: auto; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; } h4 { font-size: 1rem; font-weight: 600; margin: .75rem 0 .25rem; }
h3 ~ p { margin: .25rem 0; }
dt { font-weight: 600; } dd { margin: 0 0 .75rem; white-space: pre-wrap; } div[lang] > h1 { margin-top: 3rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; overflow-wrap: break-word; }
caption { text-align: start; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: start; vertical-align: top; font-weight: normal; }
thead th { font-weight: 600; }
blockquote { margin: .25rem 0 1rem; padding: .5rem .75rem; border-inline-start: 4px solid #767676; white-space: pre-wrap; }
@media print { body { max-width: none; padding: 0; } article, tr { break-inside: avoid; } }`;

/** Nothing is loaded and nothing runs: not even by a mistake of ours. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface Page {
  readonly language: string;
  readonly title: string;
  readonly body: readonly Html[];
}

/** One page that needs nothing beside it. */
export const pageOf = ({ language, title, body }: Page): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
${worded("title", title)}
<style>${STYLE}</style>
</head>
<body>
${around("main", body)}
</body>
</html>
`;
