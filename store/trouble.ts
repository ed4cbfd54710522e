interface InFolder {
  readonly folder: string;
}

/** A file is named by its place in the folder, which tells nobody whose it is. */
interface OfFile {
  readonly file: string;
}

interface OfSchema {
  readonly found: number;
  readonly known: number;
}

/** What the world can do to a store, and what is known about it. */
export interface TroubleFacts {
  readonly locked: InFolder & { readonly pid?: number };
  readonly "no-store": InFolder;
  readonly "not-empty": InFolder;
  readonly "network-disk": InFolder;
  readonly "keys-missing": InFolder;
  readonly newer: OfSchema;
  readonly older: OfSchema;
  readonly damaged: OfFile;
  readonly missing: OfFile;
  readonly "no-former": OfFile;
  readonly unreadable: OfFile;
  readonly "cannot-decrypt": OfFile;
  readonly "key-missing": OfFile;
  readonly "no-house-key": { readonly looked: string };
  readonly "bad-house-key": OfFile;
  readonly "open-house-key": OfFile;
  readonly "house-key-exists": OfFile;
  readonly "wrong-house-key": { readonly needed: string };
  readonly full: OfFile;
  readonly "disk-failed": { readonly step: string };
  readonly closed: object;
}

export type Trouble = { readonly [K in keyof TroubleFacts]: { readonly kind: K } & TroubleFacts[K] }[keyof TroubleFacts];

/** Nobody reads the message to decide: `trouble` says what happened, and words.ts how to say it. */
export class StoreError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble.kind, options);
    this.name = "StoreError";
    this.trouble = trouble;
  }

  get kind(): Trouble["kind"] {
    return this.trouble.kind;
  }
}

/** Of one of these kinds, or of any. */
export const isTrouble = (error: unknown, ...kinds: readonly Trouble["kind"][]): error is StoreError =>
  error instanceof StoreError && (kinds.length === 0 || kinds.includes(error.kind));

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
