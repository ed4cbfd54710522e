import { performance } from "node:perf_hooks";
import { afterAll, describe, expect, it } from "vitest";
import { ownJson, ownPage } from "../../../../bot/conversations/own-data/as-file.js";
import { talkOf } from "../../../../bot/conversations/talk.js";
import { day } from "../../../../dialogue/calendar/day.js";
import {
  answer,
  type DialogueId,
  dialogueId,
  draft,
  IFD,
  type Person,
  type PersonId,
  type Release,
  release,
} from "../../../../dialogue/index.js";
import type { PersonFile } from "../../../../store/index.js";
import { aHouse, aPerson, aRoster } from "../../../dialogue/builders.js";
import { granted } from "../../../dialogue/records.js";
import { places } from "../../../store/embedded/places.js";
import { anOpenDialogue, openTalks } from "../house.js";

const PEOPLE = 200;
const TEAM = 20;
/** Of the same facts as the file for programs: made of some, so that the test does not take twice as long. */
const PAGE_OF_EVERY = 10;
const MOST_MS = 60_000;
const ON = day("2026-11-02");

const disk = places();
afterAll(() => disk.leave());

const nameOf = (index: number): string => `p${String(index).padStart(3, "0")}`;
const leadOf = (index: number): number => (index % TEAM === 0 ? 0 : index - (index % TEAM));

/** The last sign keeps p001 from being found in p0010. */
const canary = (index: number, where: string): string => `kanarie-${nameOf(index)}-${where}!`;

const person = (index: number): Person =>
  index === 0
    ? aPerson(nameOf(0), { top: true, name: canary(0, "name") })
    : aPerson(nameOf(index), { lead: nameOf(leadOf(index)) as PersonId, name: canary(index, "name") });

const dialogueOf = (index: number): DialogueId => dialogueId(nameOf(index) as PersonId, IFD.id, "2026-H2");

const [TOPIC] = IFD.topics;
const item = (note: string) => ({ topic: TOPIC?.id as never, note, title: TOPIC?.text ?? { de: "", en: "" } });

/** Released to the lead, who answered. */
const releaseOf = (index: number): Release => {
  const [me, lead] = [nameOf(index) as PersonId, nameOf(leadOf(index)) as PersonId];
  const made = draft({
    id: `${nameOf(index)}.r` as never,
    author: me,
    dialogue: dialogueOf(index),
    items: [item(canary(index, "release"))],
    begunOn: ON,
  });
  const given = granted(release(made, { to: [lead], by: me, previewed: 0, chain: [lead], on: ON }));
  return granted(answer(given, lead, canary(leadOf(index), `answer-to-${nameOf(index)}`)));
};

const OWN = ["name", "preparation", "topics", "chat", "slot"] as const;

const fileOf = (index: number): PersonFile => ({
  plan: {
    wishes: { muted: false, pauses: [{ from: ON, to: ON }] },
    dialogues: [anOpenDialogue(nameOf(index))],
    slots: [{ state: "sent", key: `${dialogueOf(index)}#plan.employee` as never, on: ON, activity: canary(index, "slot") }],
    address: { conversation: canary(index, "chat"), serviceUrl: "https://smba.trafficmanager.net/emea/" },
  },
  content: {
    preparations: [{ dialogue: dialogueOf(index), begunOn: ON, items: [item(canary(index, "preparation"))] }],
    leadTopics: [
      {
        dialogue: dialogueOf((index + 1) % PEOPLE),
        employee: nameOf((index + 1) % PEOPLE) as PersonId,
        begunOn: ON,
        text: canary(index, "topics"),
      },
    ],
    releases: index === 0 ? [] : [releaseOf(index)],
    protocols: [],
  },
});

/** All of theirs, and of others' no more than the name of their lead and of those they wrote to. */
const faultsIn = (text: string, index: number): readonly string[] => {
  const own = [...OWN, ...(index === 0 ? [] : ["release"])].map((where) => canary(index, where));
  const answered = Array.from({ length: PEOPLE }, (_, other) => other).filter((other) => other > 0 && leadOf(other) === index);
  const due = [...own, ...answered.map((other) => canary(index, `answer-to-${nameOf(other)}`))];
  const foreign = (text.match(/kanarie-p\d{3}-[a-z0-9-]+!/g) ?? []).filter(
    (found) => !found.startsWith(`kanarie-${nameOf(index)}-`) && !found.endsWith("-name!"),
  );
  return [...due.filter((one) => !text.includes(one)).map((one) => `missing: ${one}`), ...foreign.map((one) => `foreign: ${one}`)];
};

describe("what two hundred people take along", () => {
  it("is all of theirs and nothing of anybody else's, within a minute, from a real disk", async () => {
    const { store } = await disk.create();
    const house = aHouse();
    await store.changeHouse((kept) => ({ file: { ...kept, settings: house }, value: undefined }));
    await store.replaceRoster(aRoster(...Array.from({ length: PEOPLE }, (_, index) => person(index))));
    const roster = await store.roster();
    await Promise.all(
      Array.from({ length: PEOPLE }, (_, index) =>
        store.change(nameOf(index) as PersonId, () => ({ file: fileOf(index), value: undefined })),
      ),
    );
    const { world } = await openTalks();
    const begun = performance.now();
    const faults: string[] = [];
    for (let index = 0; index < PEOPLE; index++) {
      const turn = { person: nameOf(index), conversation: "a", serviceUrl: "b", what: { kind: "typed", text: "" } } as const;
      const talk = await talkOf({ ...world, store }, { turn, me: person(index), house, roster });
      const texts = [await ownJson(talk), ...(index % PAGE_OF_EVERY === 0 ? [await ownPage(talk)] : [])];
      faults.push(...texts.flatMap((text) => faultsIn(text ?? "", index)));
    }
    const took = performance.now() - begun;
    process.stderr.write(`P07: ${PEOPLE} people, ${Math.round(took)} ms\n`);
    expect(faults).toEqual([]);
    expect(took).toBeLessThan(MOST_MS);
  }, 120_000);

  it("would be found out if something were missing or another's", () => {
    expect(faultsIn("", 1)).toContain("missing: kanarie-p001-preparation!");
    expect(faultsIn(canary(2, "preparation"), 1)).toContain("foreign: kanarie-p002-preparation!");
  });
});
