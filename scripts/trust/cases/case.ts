/** A test by its file and its name, so that CI can look whether it is still there. */
export interface ShownByTest {
  readonly file: string;
  /** As it stands in the file. */
  readonly test: string;
}

/** What anybody can run without programming; the words behind `npm run -s`. */
export interface ShownByCommand {
  readonly command: string;
}

export type Proof = ShownByTest | ShownByCommand;

interface Asked {
  readonly id: CaseId;
  /** What is promised, for people who do not program. */
  readonly requirement: string;
}

/** What is not shown is said, and never left out. */
export type TrustCase = Asked &
  (
    | { readonly state: "shown"; readonly shownBy: readonly [Proof, ...Proof[]] }
    | { readonly state: "partly"; readonly shownBy: readonly [Proof, ...Proof[]]; readonly missing: string }
    | { readonly state: "not-shown"; readonly missing: string }
  );

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type ToNine = `0${Exclude<Digit, "0">}`;

/** P: privacy and consent. A: attacks. F: faults. R: what law and staff agreements ask for. */
export type CaseId =
  | `P${ToNine}`
  | `A${ToNine | "10" | "11" | "12"}`
  | `F${ToNine | `1${Exclude<Digit, "8" | "9">}`}`
  | `R${ToNine | `1${Digit}` | `2${Digit}` | "30"}`;

export const test = (file: string, name: string): ShownByTest => ({ file: `test/${file}`, test: name });
export const run = (command: string): ShownByCommand => ({ command });

/** The same promise against a world that breaks it, long and short. */
export const faultCase = (id: CaseId): readonly [Proof, Proof] => [
  run(`faults -- --case ${id}`),
  test("faults/cases.test.ts", "passes in its short form: $id $title"),
];
