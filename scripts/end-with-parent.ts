const LOOK_MS = 1_000;

/** Whoever started this process may be gone without a word: then nobody would ever end it. */
export const endWithParent = (): void => {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, LOOK_MS).unref();
};
