import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Copy, copyOfTheHouse } from "../../house/copy.js";

/** What is written otherwise in a file: the first for the second. */
interface Change {
  readonly file: string;
  readonly reads: string | RegExp;
  readonly instead: string;
}

const more = (file: string, line: string, field: string): Change => ({ file, reads: line, instead: `${line}\n  ${field}` });

const FIELDS: readonly (readonly [what: string, name: string, table: string, change: Change])[] = [
  ["a person’s file", "lastSeenAt", "plan", more("store/person-file.ts", "  readonly wakeAt?: Instant;", "readonly lastSeenAt?: Instant;")],
  [
    "what is kept of a release",
    "openings",
    "content",
    more("dialogue/release.ts", '  readonly state: "draft";', "readonly openings?: number;"),
  ],
  ["somebody’s wishes", "typing", "plan", more("dialogue/person.ts", "  readonly muted: boolean;", "readonly typing?: boolean;")],
  ["the roster", "grade", "roster", more("dialogue/person.ts", "  readonly team: string;", "readonly grade?: string;")],
  ["the admin log", "about", "log", more("store/house-record.ts", "  readonly what: LoggedAct;", "readonly about?: PersonId;")],
  ["the house’s settings", "rank", "settings", more("dialogue/house.ts", "  readonly timeZone: string;", "readonly rank?: number;")],
  [
    "the envelope",
    "changedAt",
    "on-disk",
    more("store/embedded/sealed-file.ts", "  readonly version: number;", "readonly changedAt?: number;"),
  ],
  [
    "the keyring",
    "goneAt",
    "on-disk",
    more("store/embedded/keys/keyring-file.ts", "  readonly state: KeyState;", "readonly goneAt?: number;"),
  ],
];

const OPENED: Change = {
  file: "dialogue/release.ts",
  reads: 'readonly state: "released" | "seen" }',
  instead: 'readonly state: "released" | "seen" | "opened" }',
};

const OTHERS: readonly Change[] = [
  { file: "store/person-file.ts", reads: "  readonly isGone?: true;", instead: "" },
  { file: "store/register/plan.ts", reads: /kind: "day",(\s+what: \{ de: "Tag der letzten Erinnerung")/, instead: 'kind: "mark",$1' },
  { file: "store/register/content.ts", reads: /(what: \{ de: "Tag der Freigabe"[^}]*\}), why: COUNTS_DOWN/, instead: "$1" },
  {
    file: "dialogue/roster/columns.ts",
    reads: '  roles: { en: "roles"',
    instead: '  illness: { en: "illness", de: "krankheit" },\n  roles: { en: "roles"',
  },
];

let house: Copy;
let untouched: ReturnType<Copy["run"]>;
let withFields = "";
let withOthers = "";

const compile = (): ReturnType<Copy["run"]> => house.run("tsc", "-b", "store", "--pretty", "false");

/** What the compiler says of the store while it reads otherwise. */
const compiledWith = (changes: readonly Change[]): string => {
  const files = [...new Set(changes.map(({ file }) => file))];
  const before = files.map((file) => [file, readFileSync(join(house.path, file), "utf8")] as const);
  for (const { file, reads, instead } of changes) {
    const text = readFileSync(join(house.path, file), "utf8");
    const changed = text.replace(reads, instead);
    if (changed === text) throw new Error(`${file} has nothing that reads ${String(reads)}`);
    house.plant(file, changed);
  }
  const { said } = compile();
  for (const [file, text] of before) house.plant(file, text);
  return said;
};

beforeAll(() => {
  house = copyOfTheHouse();
  untouched = compile();
  withFields = compiledWith([...FIELDS.map(([, , , change]) => change), OPENED]);
  withOthers = compiledWith(OTHERS);
}, 180_000);

afterAll(() => house.remove());

describe("the compiler, P09, R01 and R17", () => {
  it("takes the register as it is", () => {
    expect(untouched).toEqual({ status: 0, said: "" });
  });

  it.each(FIELDS)("refuses a field in %s that is in no register, and names it: %s", (_, name, table) => {
    expect(withFields).toMatch(new RegExp(`store/register/${table}\\.ts.*error TS27(39|40|41): .*["'. ]${name}["', ]`));
  });

  it("refuses a word in a closed list that is in no register: a mark of having opened something", () => {
    expect(withFields).toMatch(/store\/register\/content\.ts.*Property 'opened' is missing/);
  });

  it("refuses an entry of a field that is gone", () => {
    expect(withOthers).toMatch(/store\/register\/plan\.ts.*'isGone' does not exist/);
  });

  it("refuses a day that is called a mark without a name", () => {
    expect(withOthers).toMatch(/store\/register\/plan\.ts.*Type '"mark"' is not assignable to type '"day"'/);
  });

  it("refuses a day without a reason", () => {
    expect(withOthers).toMatch(/store\/register\/content\.ts.*[\s\S]*Property 'why' is missing in type/);
  });

  it("refuses a column of the roster that fills no field, R02", () => {
    expect(withOthers).toMatch(/store\/register\/roster\.ts.*illness/);
  });
});
