/** One line: a table ends where a line does. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ").trim();

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

export const numbered = (items: readonly string[]): string => items.map((item, index) => `${index + 1}. ${item}`).join("\n");

export const command = (...lines: readonly string[]): string => ["```sh", ...lines, "```"].join("\n");

export const blocks = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");

export const section = (title: string, ...parts: readonly string[]): string => blocks(`## ${title}`, ...parts);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Said where only the house itself knows. */
export const blank = (what: string): string => `[… ${what} …]`;
