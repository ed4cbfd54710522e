/** A file as it is handed out: made when it is wanted, and kept nowhere. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Where Teams wants a file that somebody said yes to, in that person's own OneDrive. Hints, as everything that a client hands in. */
export interface Upload {
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** What became of a file on its way there. `link`: where it lies, if it lies where files of this house may lie. */
export type Stored =
  | { readonly state: "stored"; readonly link?: string }
  /** OneDrive did not take it, or it is not known whether it did. */
  | { readonly state: "not-stored" }
  | { readonly state: "too-large" };
