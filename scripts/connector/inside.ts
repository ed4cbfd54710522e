import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tell, told } from "../children/child-life.js";
import type { Vouched } from "./authority.js";
import { hostsOf, type MicrosoftOrder, openMicrosoft } from "./microsoft.js";

/** The first line: what is to be played, and a folder for what goes with it. */
export interface InsideOrder extends MicrosoftOrder {
  readonly folder: string;
  readonly vouched: Vouched;
}

/** Every further line: a request that is to be made from in here. */
export interface Errand {
  readonly number: number;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `status` 0: nobody was there, or they broke off. */
export interface Brought {
  readonly number: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The bot fetches a file from no address that could be somebody's inside the house, so the played SharePoint has one that is nobody's
 *  special; here it leads to this machine like all others. */
const FILES_ADDRESS = "20.0.0.1";

const done = (command: string, ...args: readonly string[]): void => {
  const { status, error, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr}`);
};

/** Names lead to this machine, and there is no way out of it. */
const prepare = (folder: string, sharePoint: string | undefined): void => {
  const lines = hostsOf(sharePoint).map((name) => `${name.endsWith(".sharepoint.com") ? FILES_ADDRESS : "127.0.0.1"} ${name}`);
  const file = join(folder, "hosts");
  writeFileSync(file, `${["127.0.0.1 localhost", "::1 localhost", ...lines].join("\n")}\n`, { mode: 0o644 });
  done("mount", "--bind", file, "/etc/hosts");
  done("ip", "link", "set", "lo", "up");
  done("ip", "address", "add", `${FILES_ADDRESS}/32`, "dev", "lo");
};

const brought = async ({ number, url, method, headers, body }: Errand): Promise<Brought> => {
  try {
    const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    return { number, status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  } catch (error) {
    return { number, status: 0, headers: {}, body: error instanceof Error ? String(error.cause ?? error) : "" };
  }
};

/** Whoever opened this may be gone without a word, and would have tidied up. */
const leaveNothing = (folder: string): void => {
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit());
};

const lines = told();
const { folder, ...order } = JSON.parse((await lines.next()).value ?? "{}") as InsideOrder;
leaveNothing(folder);
prepare(folder, order.sharePoint);
await openMicrosoft({ ...order, host: "0.0.0.0" });
tell("ready");
for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
  void brought(JSON.parse(line.value) as Errand).then((answer) => tell(JSON.stringify(answer)));
}
