/** What the world can do to a store. A file is named by its place in the folder, which tells nobody whose it is. */
export type Trouble =
  | { readonly kind: "locked"; readonly folder: string; readonly pid?: number }
  | { readonly kind: "no-store" | "not-empty" | "network-disk" | "keys-missing"; readonly folder: string }
  | { readonly kind: "other-tenant"; readonly found: string; readonly expected: string }
  | { readonly kind: "newer" | "older"; readonly found: number; readonly known: number }
  | { readonly kind: "damaged" | "missing" | "no-former" | "unreadable" | "cannot-decrypt" | "key-missing"; readonly file: string }
  | { readonly kind: "no-house-key"; readonly looked: string }
  | { readonly kind: "bad-house-key" | "open-house-key" | "house-key-exists"; readonly file: string }
  | { readonly kind: "wrong-house-key"; readonly needed: string }
  | { readonly kind: "full"; readonly file: string }
  | { readonly kind: "disk-failed"; readonly step: string }
  | { readonly kind: "closed" };

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
