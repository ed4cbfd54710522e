import MarkdownIt from "markdown-it";
import type { Told } from "../page.js";
import { checkSignOf } from "../version/facts.js";
import { type Chapter, chaptersOf } from "./chapters.js";
import { PRINT_STYLE } from "./style.js";

/** Nothing in the text is markup of its own, and no text becomes a link by itself. */
const markdown = new MarkdownIt({ html: false, linkify: false });

/** "../pruefen.md" and "pruefen.md" are one chapter. */
const anchorOf = (file: string): string =>
  file
    .replace(/^\.\.\//, "")
    .replace(/\.md$/, "")
    .toLowerCase();

/** In one document a link to another page leads further down; to anything outside there is nothing to click on paper. */
const withinOne = (html: string, chapters: readonly Chapter[]): string =>
  html.replace(/<a href="([^"]*)">([\s\S]*?)<\/a>/g, (_, target: string, text: string) =>
    chapters.some(({ file }) => anchorOf(file) === anchorOf(target)) ? `<a href="#${anchorOf(target)}">${text}</a>` : text,
  );

/** A table of many columns is set smaller, so that none is cut off. */
const withWidths = (html: string): string =>
  html.replace(/<table>\n<thead>\n<tr>\n([\s\S]*?)<\/tr>/g, (table, head: string) => {
    const columns = (head.match(/<th>/g) ?? []).length;
    return table.replace("<table>", `<table class="of-${Math.min(columns, 7)}">`);
  });

/** "vertrauen -- -" at the end of a line and "-check" on the next would be typed as they stand. */
const withWholeCommands = (html: string): string =>
  html
    .replace(/<code>(?:npm run|ifd-bot) [^<]*<\/code>/g, (code) => code.replace("<code>", '<code class="command">'))
    .replace(/(<pre><code[^>]*>)([\s\S]*?)(<\/code><\/pre>)/g, (_, start: string, lines: string, end: string) =>
      [start, lines.replace(/[^\s]+/g, '<span class="command">$&</span>'), end].join(""),
    );

const chapterHtml = (chapter: Chapter, index: number, chapters: readonly Chapter[]): string => {
  const text = markdown.render(`# ${index + 1}. ${chapter.title}\n\n${chapter.text}\n`);
  return `<section class="chapter" id="${anchorOf(chapter.file)}">\n${withWidths(withWholeCommands(withinOne(text, chapters)))}</section>`;
};

/** Filled in on paper, where there are pages. */
const pageMark = (anchor: string): string => `<b class="page" data-of="${anchor}"></b>`;

const contents = (chapters: readonly Chapter[]): string => {
  const lines = chapters.map(({ file, title, question }) => {
    const anchor = anchorOf(file);
    return `<li>${pageMark(anchor)}<a href="#${anchor}">${title}</a><br><span>${question}</span></li>`;
  });
  return `<nav><h2>Inhalt</h2><ol>${lines.join("")}</ol></nav>`;
};

/** The same file, with the number of its first page beside each chapter in the contents. */
export const withPageNumbers = (html: string, pages: ReadonlyMap<string, number>): string =>
  [...pages].reduce((text, [anchor, page]) => text.replace(pageMark(anchor), `<b class="page">${page}</b>`), html);

const cover = ({ versions }: Told): string => {
  const newest = versions.at(-1) ?? versions[0];
  return `<header><p class="product">IFD-Bot</p><h1>Vertrauen, das man nachprüfen kann</h1><p>Für Personalrat, Datenschutz und Beschäftigte</p><p>Mitbestimmungs-Version ${newest.number}, Prüfzeichen <code>${checkSignOf(newest.hash)}</code></p></header>`;
};

/** All pages in one file that needs nothing beside itself: to be printed, mailed or put away. */
export const printable = (told: Told, docs: string): string => {
  const chapters = chaptersOf(told, docs);
  return [
    "<!doctype html>",
    '<html lang="de"><head><meta charset="utf-8"><title>IFD-Bot: Vertrauen, das man nachprüfen kann</title>',
    `<style>${PRINT_STYLE}</style></head><body>`,
    cover(told),
    contents(chapters),
    ...chapters.map(chapterHtml),
    "</body></html>",
    "",
  ].join("\n");
};
