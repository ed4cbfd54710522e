import { createInterface } from "node:readline";

/** What a child says to whoever started it. */
export const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What it is told, line by line. When nobody is left who could tell it anything, or hear it, it ends: it must not outlive its harness. */
export const told = (): AsyncIterator<string> => {
  const lines = createInterface({ input: process.stdin });
  process.stdout.once("error", () => process.exit());
  lines.once("close", () => process.exit());
  return lines[Symbol.asyncIterator]();
};
