import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const PERMISSIONS = 0o777;

export interface Found {
  /** Within the folder. */
  readonly path: string;
  readonly mode: number;
  /** Undefined for a folder. */
  readonly bytes?: Buffer;
}

/** The folder itself and everything in it, as it lies on the disk. */
export const everythingIn = async (folder: string): Promise<readonly Found[]> => {
  const paths = ["", ...(await readdir(folder, { recursive: true }))];
  return Promise.all(
    paths.map(async (path) => {
      const stat = await lstat(join(folder, path));
      const mode = stat.mode & PERMISSIONS;
      return stat.isDirectory() ? { path, mode } : { path, mode, bytes: await readFile(join(folder, path)) };
    }),
  );
};

/** The lock is signed anew by whoever opens. */
export const isSameContent = (before: readonly Found[], after: readonly Found[]): boolean => {
  const asText = (found: readonly Found[]): string =>
    found
      .filter(({ path }) => !path.endsWith("lock"))
      .map(({ path, bytes }) => `${path} ${bytes?.toString("base64")}`)
      .sort()
      .join("\n");
  return asText(before) === asText(after);
};
