import type { KeptGroup } from "../../../cards/index.js";
import { endWords, PURPOSES, REGISTER, type RegisteredField, seersOf } from "../../../store/index.js";
import { pageOf } from "../page.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import { readBy } from "./reading.js";

/** A card holds as many lines well. */
const MOST_FIELDS = 20;

/** What is about an employee lies in these two. */
const FILES: readonly RegisteredField["file"][] = ["person", "roster"];

const ABOUT_EMPLOYEES: readonly RegisteredField[] = REGISTER.filter(({ file }) => FILES.includes(file));

const nameOf = (field: RegisteredField): string => [field.purpose, field.record, ...seersOf(field)].join(" ");

/** Said of two places in the same words it is one field to whoever reads it. */
const fieldsOf = (fields: readonly RegisteredField[]): KeptGroup["fields"] => [
  ...new Map(fields.map(({ what, why }) => [what.de, { what, ...(why === undefined ? {} : { why }) }])).values(),
];

const inLots = (group: KeptGroup): readonly KeptGroup[] =>
  Array.from({ length: Math.ceil(group.fields.length / MOST_FIELDS) }, (_, lot) => ({
    ...group,
    fields: group.fields.slice(lot * MOST_FIELDS, (lot + 1) * MOST_FIELDS),
  }));

const groupsOf = (fields: readonly RegisteredField[]): readonly KeptGroup[] => {
  const names = [...new Set(fields.map(nameOf))];
  return names.flatMap((name) => {
    const ofGroup = fields.filter((one) => nameOf(one) === name);
    const [first] = ofGroup;
    if (first === undefined) return [];
    const { purpose, record } = first;
    return inLots({ purpose: PURPOSES[purpose], ends: endWords(record), seers: seersOf(first), fields: fieldsOf(ofGroup) });
  });
};

const GROUPS = groupsOf(ABOUT_EMPLOYEES);

const COUNT = GROUPS.reduce((sum, { fields }) => sum + fields.length, 0);

export const openKept = readBy("verify", "canary", async (_, { which }) => {
  const { thing, page, pages } = pageOf(which, GROUPS);
  return thing === undefined ? MISSING : shows("review-kept", { group: thing, count: COUNT, page, pages });
});
