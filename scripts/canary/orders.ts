/** What the run tells its bot. Over a channel of its own: stdout and stderr belong to the product, and are searched. */
export type Order =
  | { readonly do: "tick"; readonly at?: number }
  | { readonly do: "disk"; readonly is: DiskState }
  /** Answered as soon as the disk holds somebody up. */
  | { readonly do: "until-stuck" }
  /** As the two sides would write it, for whom no card is there yet. */
  | { readonly do: "write-protocol"; readonly employee: string; readonly text: string }
  /** Right in the middle of it: an error that nobody catches. */
  | { readonly do: "crash" };

/** "stuck": takes nothing and says nothing, so that what was to be written stays in memory. */
export type DiskState = "fine" | "full" | "stuck";

export type Told = { readonly is: "ready"; readonly port: number; readonly operationsPort: number } | { readonly is: "done" };

export const isOrder = (message: unknown): message is Order => typeof message === "object" && message !== null && "do" in message;

export const isTold = (message: unknown): message is Told => typeof message === "object" && message !== null && "is" in message;
