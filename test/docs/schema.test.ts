import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { readHouse } from "../../store/intake/house-file.js";
import { houseSchemaText } from "../../store/intake/house-json-schema.js";
import { readRoster } from "../../store/intake/roster-file.js";
import { houseText, OWN_FORMAT, utf8 } from "../store/intake/house-text.js";

const docsBytes = (name: string): Uint8Array => readFileSync(new URL(`../../docs/${name}`, import.meta.url));

const docs = (name: string): string => new TextDecoder().decode(docsBytes(name));

const validate = new Ajv2020().compile(JSON.parse(houseSchemaText()));

const isKept = (text: string): boolean => readHouse(utf8(text), { goLive: day("2026-11-20") }).allowed;

const withFormat = (given: object): string => houseText({ formats: [given] });

const withStage = (given: object): string => withFormat({ use: "ifd", stages: [{ id: "plan", ...given }] });

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

const undescribed = (node: Node, path: string): readonly string[] => [
  ...Object.entries(node.properties ?? {}).flatMap(([key, inner]) => [
    ...(/\S+ \/ \S+/.test(inner.description ?? "") ? [] : [`${path}.${key}`]),
    ...undescribed(inner, `${path}.${key}`),
  ]),
  ...(typeof node.additionalProperties === "object" ? undescribed(node.additionalProperties, `${path}.*`) : []),
  ...(node.items === undefined ? [] : undescribed(node.items, `${path}[]`)),
  ...(node.anyOf ?? []).flatMap((choice) => undescribed(choice, path)),
];

describe("the JSON Schema of a house's file", () => {
  it("is the committed one", () => {
    expect(docs("house.schema.json")).toBe(houseSchemaText());
  });

  it("describes every key in German and in English", () => {
    expect(undescribed(JSON.parse(houseSchemaText()), "")).toEqual([]);
  });

  it.each([
    houseText(),
    withFormat(OWN_FORMAT),
    withFormat({ use: "mag", followUpDays: null, declineTo: null, eligible: "alle" }),
    withFormat({ use: "ifd", windows: [{ id: "A", from: "1.1.", to: "06-30" }], name: { de: "a", en: "b" } }),
    withStage({ to: "both", at: [{ of: "agreed", workingDaysAfter: 1 }], repeat: null }),
    houseText({ sending: { from: "7:30", to: "16:00", days: "Mo-Mi, Fr" }, closed: ["24.12.2026"], goLive: "2027-01-01" }),
    houseText({ sending: { days: ["Mo", "tuesday"] } }),
    houseText({ texts: { "checklist.title": { de: "Themen" }, "audience.owner.own-lead": { de: "a", en: "b" } } }),
  ])("takes what the house takes: %s", (text) => {
    expect([isKept(text), validate(JSON.parse(text))]).toEqual([true, true]);
  });

  it.each([
    "{}",
    houseText({ colour: "red" }),
    houseText({ state: "XX" }),
    houseText({ tenant: "a b" }),
    houseText({ closed: ["heute"] }),
    houseText({ sending: { from: "24:00" } }),
    houseText({ sending: { days: [] } }),
    houseText({ formats: [] }),
    withFormat({}),
    withFormat({ use: "other" }),
    withFormat({ use: "ifd", maxMinutes: 4 }),
    withFormat({ use: "ifd", eligible: ["alle"] }),
    withFormat({ use: "ifd", interval: { months: 3 }, windows: [{ id: "A", from: "01-01", to: "06-30" }] }),
    withStage({ at: [{ of: "due" }] }),
    withStage({ at: [{ of: "due", daysBefore: 1, daysAfter: 1 }] }),
    withStage({ to: [] }),
    houseText({ texts: { Titel: { de: "Themen" } } }),
    houseText({ texts: { "checklist.title": "Themen" } }),
    houseText({ texts: { "checklist.title": { fr: "sujets" } } }),
  ])("refuses what the house refuses: %s", (text) => {
    expect([isKept(text), validate(JSON.parse(text))]).toEqual([false, false]);
  });
});

describe("the example", () => {
  it("is a house that can be used", () => {
    const read = readHouse(docsBytes("example/house.json"), { goLive: day("2026-11-20") });
    expect(read.allowed ? read.value.formats.map(({ id, stages }) => [id, stages.length]) : read.findings).toEqual([
      ["ifd", 5],
      ["mag", 5],
    ]);
    expect(validate(JSON.parse(docs("example/house.json")))).toBe(true);
  });

  it("is a roster that can be used", () => {
    const read = readRoster(docsBytes("example/roster.csv"));
    const people = read.allowed ? [...read.value.values()] : [];
    expect(people).toHaveLength(30);
    expect(people.filter(({ lead }) => lead === undefined).map(({ team }) => team)).toEqual(["Geschäftsführung"]);
    expect(people.flatMap(({ roles }) => roles).sort()).toEqual(["admin", "review"]);
    expect(new Set(people.map(({ lead }) => lead)).size).toBe(6);
  });

  it("names nobody who could be somebody", () => {
    const addresses = docs("example/roster.csv").match(/[^;\n]+@[^;\n]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.endsWith("@ostseewinkel.example.org"))).toEqual([]);
  });
});
