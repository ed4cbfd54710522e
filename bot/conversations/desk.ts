import type { House, Instant, PersonId, Roster, RosterFinding } from "../../dialogue/index.js";

/** What lies before an admin between looking at it and deciding. In nobody's file: whoever does not decide leaves nothing behind, and
 *  after a restart the admin is told so and asks again. */
export type Pending =
  | { readonly kind: "settings"; readonly before: House; readonly after: House }
  /** `hasFailed`: it was to be applied, and nobody has been told yet that it could not be. */
  | { readonly kind: "roster"; readonly before: Roster; readonly after: Roster; readonly hasFailed?: true }
  | { readonly kind: "roster-findings"; readonly findings: readonly RosterFinding[] }
  /** A roster is taking the place of another at this moment. */
  | { readonly kind: "roster-running" }
  /** `before` is for undoing the import that was applied. */
  | {
      readonly kind: "former-roster";
      readonly state: "applied" | "undone";
      readonly before: Roster;
      readonly after: Roster;
      readonly hasFailed?: true;
    };

interface Laid {
  readonly by: PersonId;
  readonly at: Instant;
  readonly what: Pending;
}

export interface Desk {
  lay(id: string, by: PersonId, at: Instant, what: Pending): void;
  /** Only what the same person laid there, and not too long ago. */
  find<K extends Pending["kind"]>(
    id: string | undefined,
    by: PersonId,
    at: Instant,
    kind: K,
  ): Extract<Pending, { readonly kind: K }> | undefined;
  clear(id: string): void;
}

const KEPT_MS = 4 * 3_600_000;
const MOST = 50;

export const openDesk = (): Desk => {
  const laid = new Map<string, Laid>();
  return {
    lay: (id, by, at, what) => {
      const [oldest] = laid.keys();
      if (laid.size >= MOST && oldest !== undefined) laid.delete(oldest);
      laid.set(id, { by, at, what });
    },
    find: <K extends Pending["kind"]>(id: string | undefined, by: PersonId, at: Instant, kind: K) => {
      const found = id === undefined ? undefined : laid.get(id);
      if (found === undefined || found.by !== by || at - found.at > KEPT_MS || found.what.kind !== kind) return undefined;
      return found.what as Extract<Pending, { readonly kind: K }>;
    },
    clear: (id) => {
      laid.delete(id);
    },
  };
};
