import { spawnSync } from "node:child_process";
import { join } from "node:path";

const HOME = join(import.meta.dirname, "../..");

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command of the README as its user runs it, compiled, in a process of its own and with nothing else in its environment. */
export const runScript = (name: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Said => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(HOME, "build/scripts", `${name}.js`), ...args], {
    cwd: HOME,
    encoding: "utf8",
    env: environment,
  });
  return { code: status, out: stdout, err: stderr };
};
