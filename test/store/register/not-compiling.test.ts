import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Copy, copyOfTheHouse } from "../../house/copy.js";

let house: Copy;

beforeAll(() => {
  house = copyOfTheHouse();
}, 60_000);

afterAll(() => house.remove());

/** What the compiler says of the store once one line of a file reads otherwise. The file is as it was afterwards. */
const compiledWith = (file: string, line: string, instead: string): string => {
  const path = join(house.path, file);
  const before = readFileSync(path, "utf8");
  if (!before.includes(line)) throw new Error(`${file} has no line ${line}`);
  house.plant(file, before.replace(line, instead));
  const { said } = house.run("tsc", "-b", "store", "--pretty", "false");
  house.plant(file, before);
  return said;
};

describe("the compiler, P09, R01 and R17", () => {
  it("takes the register as it is", () => {
    expect(house.run("tsc", "-b", "store", "--pretty", "false")).toEqual({ status: 0, said: "" });
  });

  it.each([
    ["a person’s file", "store/person-file.ts", "  readonly withoutBot?: true;", "lastSeenAt", "readonly lastSeenAt?: Instant;"],
    ["what is kept of a release", "dialogue/release.ts", '  readonly state: "draft";', "openings", "readonly openings?: number;"],
    ["somebody’s wishes", "dialogue/person.ts", "  readonly muted: boolean;", "typing", "readonly typing?: boolean;"],
    ["the roster", "dialogue/person.ts", "  readonly team: string;", "grade", "readonly grade?: string;"],
    ["the admin log", "store/house-record.ts", "  readonly what: LoggedAct;", "about", "readonly about?: PersonId;"],
    ["the house’s settings", "dialogue/house.ts", "  readonly timeZone: string;", "rank", "readonly rank?: number;"],
    ["the envelope", "store/embedded/sealed-file.ts", "  readonly version: number;", "changedAt", "readonly changedAt?: number;"],
    ["the keyring", "store/embedded/keys/keyring-file.ts", "  readonly state: KeyState;", "destroyedAt", "readonly destroyedAt?: number;"],
  ])("refuses a field in %s that is in no register, and names it", (_, file, line, name, field) => {
    const said = compiledWith(file, line, `${line}\n  ${field}`);
    expect(said).toMatch(new RegExp(`store/register/[a-z-]+\\.ts.*error TS2741: Property '"?(.*\\.)?${name}"?' is missing`));
  });

  it("refuses a word in a closed list that is in no register: a mark of having opened something", () => {
    const said = compiledWith(
      "dialogue/release.ts",
      'readonly state: "released" | "seen" }',
      'readonly state: "released" | "seen" | "opened" }',
    );
    expect(said).toMatch(/store\/register\/content\.ts.*Property 'opened' is missing/);
  });

  it("refuses an entry of a field that is gone", () => {
    const said = compiledWith("store/person-file.ts", "  readonly withoutBot?: true;", "");
    expect(said).toMatch(/store\/register\/plan\.ts.*'withoutBot' does not exist/);
  });

  it("refuses a day that is called a name, and a day without a reason", () => {
    const said = compiledWith(
      "store/register/plan.ts",
      'kind: "day",\n    what: { de: "Tag der letzten Erinnerung"',
      'kind: "mark",\n    what: { de: "Tag der letzten Erinnerung"',
    );
    expect(said).toMatch(/store\/register\/plan\.ts.*error TS/);
    const why = /^ {4}why: \{ de: "Niemand bekommt an einem Tag.*$/m;
    const path = join(house.path, "store/register/plan.ts");
    const [line] = why.exec(readFileSync(path, "utf8")) ?? [""];
    expect(compiledWith("store/register/plan.ts", line, "")).toMatch(/store\/register\/plan\.ts.*[\s\S]*Property 'why' is missing/);
  });

  it("refuses a column of the roster that fills no field, R02", () => {
    const said = compiledWith(
      "dialogue/roster/columns.ts",
      '  roles: { en: "roles"',
      '  illness: { en: "illness", de: "krankheit" },\n  roles: { en: "roles"',
    );
    expect(said).toMatch(/store\/register\/roster\.ts.*illness/);
  });
});
