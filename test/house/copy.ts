import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A copy of this checkout in which a gate can be shown failing without touching the checkout itself. */
export interface Copy {
  readonly path: string;
  plant(file: string, text: string): void;
  /** Runs an installed tool; what it says comes back as one text. */
  run(tool: string, ...args: readonly string[]): { readonly status: number | null; readonly said: string };
  remove(): void;
}

export const ROOMS = ["dialogue", "cards", "store", "bot", "scripts", "test"] as const;
export type Room = (typeof ROOMS)[number];

const HOME = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BESIDE_THE_ROOMS = ["tsconfig.json", "package.json", "biome.json", ".gitignore"];

const isSource = (path: string): boolean => !["node_modules", "build"].includes(basename(path));

export const copyOfTheHouse = (): Copy => {
  const path = mkdtempSync(join(tmpdir(), "ifd-house-"));
  for (const part of [...ROOMS, ...BESIDE_THE_ROOMS]) cpSync(join(HOME, part), join(path, part), { recursive: true, filter: isSource });
  symlinkSync(join(HOME, "node_modules"), join(path, "node_modules"), "junction");
  return {
    path,
    plant: (file, text) => {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    run: (tool, ...args) => {
      const { status, stdout } = spawnSync(join(path, "node_modules", ".bin", tool), args, {
        cwd: path,
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      });
      return { status, said: stdout };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
};
