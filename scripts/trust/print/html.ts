import MarkdownIt from "markdown-it";
import type { Told } from "../page.js";
import { PAGES } from "../pages/overview.js";
import { PRINT_STYLE } from "./style.js";

/** Nothing in the text is markup of its own, and no text becomes a link by itself. */
const markdown = new MarkdownIt({ html: false, linkify: false });

const anchorOf = (file: string): string => file.replace(/\.md$/, "").toLowerCase();

const isOurs = (target: string): boolean => PAGES.some(({ file }) => file === target);

/** In one document a link to another page leads further down; to anything outside there is nothing to click on paper. */
const withinOne = (html: string): string =>
  html.replace(/<a href="([^"]*)">([\s\S]*?)<\/a>/g, (_, target: string, text: string) =>
    isOurs(target) ? `<a href="#${anchorOf(target)}">${text}</a>` : text,
  );

/** A table of many columns is set smaller, so that none is cut off. */
const withWidths = (html: string): string =>
  html.replace(/<table>\n<thead>\n<tr>\n([\s\S]*?)<\/tr>/g, (table, head: string) => {
    const columns = (head.match(/<th>/g) ?? []).length;
    return table.replace("<table>", `<table class="of-${Math.min(columns, 7)}">`);
  });

const chapter = (told: Told, page: (typeof PAGES)[number], index: number): string => {
  const text = `# ${index + 1}. ${page.title}\n\n${page.body(told)}\n`;
  return `<section class="chapter" id="${anchorOf(page.file)}">\n${withWidths(withinOne(markdown.render(text)))}</section>`;
};

const contents = (): string =>
  `<nav><h2>Inhalt</h2><ol>${PAGES.map(({ file, title, question }) => `<li><a href="#${anchorOf(file)}">${title}</a><br><span>${question}</span></li>`).join("")}</ol></nav>`;

const cover = ({ versions }: Told): string => {
  const newest = versions.at(-1) ?? versions[0];
  return `<header><p class="product">IFD-Bot</p><h1>Vertrauen, das man nachprüfen kann</h1><p>Für Personalrat, Datenschutz und Beschäftigte</p><p>Mitbestimmungs-Version ${newest.number}, Prüfzahl <code>${newest.hash}</code></p></header>`;
};

/** All pages in one file that needs nothing beside itself: to be printed, mailed or put away. */
export const printable = (told: Told): string =>
  [
    "<!doctype html>",
    '<html lang="de"><head><meta charset="utf-8"><title>IFD-Bot: Vertrauen, das man nachprüfen kann</title>',
    `<style>${PRINT_STYLE}</style></head><body>`,
    cover(told),
    contents(),
    ...PAGES.map((page, index) => chapter(told, page, index)),
    "</body></html>",
    "",
  ].join("\n");
