import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The demo as a person starts it: another process, of which only the screen is known. */
export interface Running {
  readonly chats: { readonly employee: string; readonly lead: string; readonly admin: string; readonly review: string };
  readonly page: string;
  /** As Strg-C does it; resolves to the exit code and everything it said. */
  stop(): Promise<{ readonly code: number | null; readonly said: string }>;
}

const START = fileURLToPath(new URL("../../build/scripts/start.js", import.meta.url));
const PATIENCE_MS = 60_000;

const ADDRESS = /http:\/\/localhost:\d+/g;

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null ? new Promise((resolve) => child.once("exit", (code) => resolve(code))) : Promise.resolve(child.exitCode);

/** Everything in `folder`, which is kept between two starts. */
export const startDemo = async (folder: string): Promise<Running> => {
  const child = spawn(process.execPath, [START, "--no-browser", "--keep", folder], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the demo did not start: ${said}`)), PATIENCE_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      if (!said.includes("Strg-C")) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`the demo ended: ${said}`)));
  });
  await ready;
  const [employee = "", lead = "", admin = "", review = "", page = ""] = said.match(ADDRESS) ?? [];
  return {
    chats: { employee, lead, admin, review },
    page,
    stop: async () => {
      child.kill("SIGINT");
      return { code: await ended(child), said };
    },
  };
};
