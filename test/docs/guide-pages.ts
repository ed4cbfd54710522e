import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const DOCS = join(import.meta.dirname, "../../docs");

export const FOLDERS = ["anleitungen", "einfuehrung"] as const;

export interface GuidePage {
  /** "anleitungen/mitarbeitende.md" */
  readonly file: string;
  readonly text: string;
}

export const GUIDE_PAGES: readonly GuidePage[] = [
  "README.md",
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(DOCS, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
].map((file) => ({ file, text: readFileSync(join(DOCS, file), "utf8") }));

/** Where a link or a picture leads, without what stands behind "#". */
export const targetsIn = (text: string): readonly string[] => [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target = ""]) => target);

export const boldIn = (text: string): readonly string[] => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, bold = ""]) => bold);

export const quotedIn = (text: string): readonly string[] => [...text.matchAll(/„([^“]+)“/g)].map(([, quoted = ""]) => quoted);

/** What somebody reads: without commands and signs; each cell, point and paragraph by itself. */
export const readIn = (text: string): readonly string[] =>
  text
    .replace(/```[\s\S]*?```/g, "")
    .replace(/^\|[-| ]+\|$/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*?|`[^`]*`|^[>#\s]+|^\s*(?:[-]|\d+\.)\s(?:\[ \] )?/gm, "")
    .split(/\n|\|/)
    .map((part) => part.replace(/^\s*(?:>|-|\d+\.)\s*/, "").trim())
    .filter((part) => part !== "");
