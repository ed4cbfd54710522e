import { execFile } from "node:child_process";
import { builtScript } from "../children/child.js";
import type { Spots } from "./bot-process.js";
import type { Tally } from "./tally.js";

/** A command of the README, as an operator runs it beside the bot. What it says is searched like what the bot says. */
export const runBeside = (tally: Tally, { standing, temp }: Spots, name: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const environment = { TMPDIR: temp, LANG: "de_DE.UTF-8" };
    execFile(process.execPath, [builtScript(name), ...args], { cwd: standing, env: environment }, (error, stdout, stderr) => {
      tally.look("stdout", stdout, `was der Befehl „${name}“ sagt`);
      tally.look("stderr", stderr, `was der Befehl „${name}“ beklagt`);
      if (error === null) resolve();
      else reject(new Error(`the command ${name} failed: ${stderr}`, { cause: error }));
    });
  });
