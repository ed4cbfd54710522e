import type { Told, TrustPage } from "./page.js";

const NOTE = "<!-- Diese Seite schreibt „npm run vertrauen“. Änderungen von Hand gehen verloren. -->";

/** A whole page as it lies in the folder. */
export const textOf = (page: TrustPage, told: Told): string => `${NOTE}\n\n# ${page.title}\n\n${page.body(told)}\n`;
