import { join } from "node:path";
import { markOf } from "../../../bot/conversations/marks.js";
import { ERASE_SURE, HOURS_FIELDS } from "../../../cards/index.js";
import { day, type PersonId } from "../../../dialogue/index.js";
import { noteRan } from "../../../store/embedded/care/ran.js";
import { rotateHouseKey } from "../../../store/embedded/care/rotate.js";
import { backupStore, type Store } from "../../../store/index.js";
import { apply } from "../../bot/conversations/admin/form.js";
import { agrees, FIRST, proposes, SECOND, saysHeld } from "../../bot/conversations/appointment/steps.js";
import { ADA, BEN, HEAD, LEAD, openTalks, PEOPLE, press, type Talks, TOP } from "../../bot/conversations/house.js";
import { inWriting, keepProtocol, raises, wishes, wishFor, writeAll } from "../../bot/conversations/own-data/written.js";
import { deliver, prepare, released } from "../../bot/conversations/release/story.js";
import { answering, at, openBench } from "../../bot/delivery/bench.js";

export const placeIn = (base: string) => ({ data: join(base, "data"), keys: join(base, "keys") });

const releasing = async (talks: Talks): Promise<void> => {
  await prepare(talks);
  const id = await released(talks, [LEAD, HEAD]);
  await deliver(talks);
  await talks.click(HEAD, "release.acknowledge", { id });
  const form = await press(talks, LEAD, await talks.click(LEAD, "release.read", { id }), "release.answer");
  await press(talks, LEAD, form, "release.answer-send", { inputs: { answer: "Danke." } });
  await talks.click(ADA, "release.withdraw", { id, which: markOf(LEAD as PersonId) });
};

const dating = async (talks: Talks): Promise<void> => {
  await proposes(talks, ADA, FIRST);
  await agrees(talks, LEAD, FIRST);
  await proposes(talks, LEAD, SECOND);
  await agrees(talks, ADA, SECOND);
  await talks.click(ADA, "appointment.cancel", { id: markOf(ADA as PersonId) });
  await saysHeld(talks, ADA, "2026-11-20");
};

/** Everybody says a word to the bot, prepares, releases, answers, takes back, agrees on dates, and erases; the admin changes a setting
 *  and undoes it. */
export const talking = async (store: Store): Promise<void> => {
  const talks = await openTalks({ store });
  for (const { id } of PEOPLE) await talks.does(id, { kind: "installed" });
  await writeAll(talks);
  await raises(talks, LEAD, ADA);
  await wishes(talks, LEAD);
  await keepProtocol(talks, ADA, inWriting(ADA, LEAD));
  await keepProtocol(talks, BEN, wishFor(BEN, LEAD, "lead"));
  await releasing(talks);
  await dating(talks);
  await talks.type(BEN, "stumm");
  await talks.does(TOP, { kind: "removed" });
  await apply(talks, "hours.open", { [HOURS_FIELDS.from]: "09:00" });
  await apply(talks, "hours.open", { [HOURS_FIELDS.from]: "10:00" });
  await talks.click(BEN, "data.erase", { inputs: { [ERASE_SURE]: "true" } });
};

/** Nudges and notices go out, some arrive and some do not. */
export const sending = async (store: Store, status?: number): Promise<void> => {
  const bench = await openBench({ around: () => store, start: at("2026-11-23", 7) });
  if (status !== undefined) bench.recorder.script = answering(status);
  for (const date of ["2026-11-23", "2026-11-24", "2026-12-01", "2026-12-11"]) await bench.tickAt(at(date));
};

/** What the server does by itself. */
export const caring = async (base: string): Promise<void> => {
  const opening = { place: placeIn(base) };
  const now = at("2026-12-12");
  await noteRan(opening.place.data, "retention", day("2026-11-20"));
  await backupStore({ opening, to: join(base, "backups"), at: now, keepDays: 35 });
  await rotateHouseKey(opening, { pause: async () => undefined, now: () => now });
};
