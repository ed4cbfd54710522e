import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vouchedFor } from "../../../scripts/connector/authority.js";
import { type Enclosure, heardOut, NotEnclosed, type Ran } from "../../../scripts/connector/enclosure.js";

const REPOSITORY = join(import.meta.dirname, "../../..");
const STAND_INS = join(REPOSITORY, "test/e2e/empty-machine");

/** A machine with a base system, Node and nothing else, of which nothing is left afterwards. */
export interface Machine {
  /** As somebody types it into a shell there, as root; a command that fails ends it. */
  types(text: string, input?: string): Promise<Ran>;
  close(): Promise<void>;
}

/** What the repository holds, as it would be handed to an administrator. */
const pack = (folder: string): void => {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: REPOSITORY });
  const archive = join(folder, "ifd-bot.tar.gz");
  const packed = spawnSync("tar", ["--create", "--gzip", "--ignore-failed-read", `--file=${archive}`, "--null", "--files-from=-"], {
    cwd: REPOSITORY,
    input: listed.stdout,
  });
  if (packed.status !== 0) throw new Error(`the program cannot be packed: ${packed.stderr}`);
  spawnSync("cp", [archive, join(folder, "ifd-bot-neu.tar.gz")]);
};

/** Of a public authority, where this were real. */
const layCertificate = async (folder: string, host: string): Promise<void> => {
  const { key, cert } = await vouchedFor([host]);
  writeFileSync(join(folder, "fullchain.pem"), cert);
  writeFileSync(join(folder, "privkey.pem"), key, { mode: 0o600 });
};

const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

const ready = (child: ReturnType<Enclosure["spawn"]>): Promise<string> =>
  new Promise((resolve) => {
    let err = "";
    child.stderr?.on("data", (part: Buffer) => {
      err += part.toString();
    });
    child.stdout?.once("data", () => resolve("ready"));
    child.once("close", () => resolve(err));
  });

/** Where the names of Microsoft lead is settled by the enclosure. */
export const openMachine = async (enclosure: Enclosure, host: string): Promise<Machine> => {
  const folder = mkdtempSync(join(enclosure.folder, "machine-"));
  const [place, files] = [join(folder, "place"), join(folder, "files")];
  for (const one of [place, files]) mkdirSync(one);
  pack(files);
  await layCertificate(files, host);
  const setUp = [join(STAND_INS, "set-up.sh"), place, REPOSITORY, STAND_INS, enclosure.authority, files, process.execPath];
  // The first one in a namespace of processes ends all others with it.
  const holder = enclosure.spawn("unshare", ["--mount", "--pid", "--fork", "--kill-child", "sh", ...setUp]);
  const ended = new Promise<void>((resolve) => holder.once("close", () => resolve()));
  const close = async (): Promise<void> => {
    holder.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const said = await ready(holder);
  if (said !== "ready") {
    await close();
    throw new NotEnclosed(`Der leere Rechner lässt sich hier nicht einrichten: ${said}`);
  }
  const init = spawnSync("pgrep", ["--parent", String(holder.pid)], { encoding: "utf8" }).stdout.trim();
  return {
    types: (text, input = "") => {
      const enter = ["--target", init, "--mount", "--pid", "--", "env", "--chdir=/root", "bash", "--norc", "-euo", "pipefail", "-c", text];
      // Whom to trust is said in a file there, and nobody who types says it.
      const env = { PATH, HOME: "/root", TERM: "dumb", NODE_EXTRA_CA_CERTS: "" };
      // The network is the enclosure's; the mounts and processes are the machine's.
      return heardOut(enclosure.spawn("nsenter", enter, { env }), input);
    },
    close,
  };
};
