import { spawn } from "node:child_process";
import { platform } from "node:os";

type Command = readonly [program: string, ...args: readonly string[]];

const commandFor = (address: string): Command => {
  switch (platform()) {
    case "darwin":
      return ["open", address];
    case "win32":
      return ["cmd", "/c", "start", "", address];
    default:
      return ["xdg-open", address];
  }
};

/** Where there is no browser nothing happens: the address is on the terminal too. */
export const openBrowser = (address: string): void => {
  const [program, ...args] = commandFor(address);
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => child.unref());
  child.unref();
};
