import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { SHEET_STYLE } from "./sheet-style.js";

/** Nothing in the text is markup of its own, and no text becomes a link by itself. */
const markdown = new MarkdownIt({ html: false, linkify: false });

const TITLE = /^# (.+)$/m;

export const titleOf = (text: string): string => TITLE.exec(text)?.[1] ?? "IFD-Bot";

const pictureIn = (folder: string, path: string): string => `data:image/png;base64,${readFileSync(join(folder, path)).toString("base64")}`;

/** The file has to need nothing beside itself. */
const withPictures = (html: string, folder: string): string =>
  html.replace(/<img src="([^"]+)"/g, (_, path: string) => `<img src="${pictureIn(folder, path)}"`);

/** On paper there is nothing to click. */
const withoutLinks = (html: string): string => html.replace(/<a href="[^"]*">([\s\S]*?)<\/a>/g, "$1");

/** A table whose cells are pictures only lays them side by side. */
const withPictureRows = (html: string): string =>
  html.replace(/<table>(?=\s*<thead>\s*<tr>\s*<th>[^<]*<\/th>[\s\S]*?<\/thead>\s*<tbody>\s*<tr>\s*<td><img)/g, '<table class="pictures">');

/** "- [ ]" is something to tick off. */
const withBoxes = (html: string): string => html.replace(/<li>\[ \] /g, '<li class="box">☐ ');

const isOnOnePage = (mostPages: number | undefined): string => (mostPages === 1 ? ' class="dense"' : "");

/** One page of docs/ as a file of its own, ready to be printed. */
export const sheetOf = (path: string, mostPages?: number): string => {
  const text = readFileSync(path, "utf8");
  const body = withPictures(withoutLinks(withPictureRows(withBoxes(markdown.render(text)))), dirname(path));
  return [
    "<!doctype html>",
    `<html lang="de"><head><meta charset="utf-8"><title>IFD-Bot: ${titleOf(text)}</title>`,
    `<style>${SHEET_STYLE}</style></head><body${isOnOnePage(mostPages)}>`,
    body,
    "</body></html>",
    "",
  ].join("\n");
};
