import { telling } from "../../../bot/conversations/notices.js";
import { day } from "../../../dialogue/calendar/day.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import {
  type Dialogue,
  dialogueId,
  type Notice,
  type PersonId,
  type Release,
  type ReleaseId,
  type Telling,
  withdraw,
} from "../../../dialogue/index.js";
import { nth } from "../../../dialogue/nth.js";
import { ADA, anOpenDialogue, LEAD } from "../conversations/house.js";
import { at, type Bench, openBench } from "./bench.js";

export const NOON = at("2026-11-18", 12);
export const R1 = "mark.r1" as ReleaseId;
const topic = nth(IFD.topics, 0);

/** Ada's, released to her lead. */
export const RELEASED: Release = {
  state: "released",
  id: R1,
  author: ADA as PersonId,
  dialogue: dialogueId(ADA as PersonId, IFD.id, "2026-H2"),
  items: [{ topic: topic.id, note: "SECRET", title: topic.text }],
  releasedOn: day("2026-11-18"),
  to: [{ person: LEAD as PersonId, state: "released" }],
  takenBackFrom: [],
};

export const PROPOSED_ON = day("2026-12-02");

/** By Ada, for 2 December. */
export const PROPOSED: Dialogue = {
  ...anOpenDialogue(ADA),
  state: "open",
  proposed: { by: "employee", when: { on: PROPOSED_ON, from: 600, minutes: 30 } },
};

export const ABOUT_PROPOSAL: Telling = { kind: "proposed", dialogue: PROPOSED.id };

export interface Facts {
  readonly id?: string;
  readonly dialogue?: Dialogue;
  readonly release?: Release;
  readonly telling: Telling;
  readonly to: string;
}

/** A fact in Ada's file, and a notice of it that is due. */
export const tell = (bench: Bench, { id = "n1", dialogue, release, telling: what, to }: Facts): Promise<void> =>
  bench.store.change(ADA as PersonId, (file) => {
    const sending = { id, to: to as PersonId, telling: what, on: day("2026-11-18") };
    const kept = {
      plan: { ...file.plan, ...(dialogue === undefined ? {} : { dialogues: [dialogue] }) },
      content: { ...file.content, ...(release === undefined ? {} : { releases: [release] }) },
    };
    return { file: telling(kept, [sending], bench.clock.now()), value: undefined };
  });

export const tellRelease = (bench: Bench): Promise<void> =>
  tell(bench, { release: RELEASED, telling: { kind: "release", release: R1 }, to: LEAD });

export const tellProposal = (bench: Bench, id = "n1"): Promise<void> =>
  tell(bench, { id, dialogue: PROPOSED, telling: ABOUT_PROPOSAL, to: LEAD });

/** Nothing new is told: the message about the proposal becomes another one. */
export const dropProposal = (bench: Bench): Promise<void> =>
  bench.change(ADA, (plan) => ({
    ...plan,
    dialogues: [anOpenDialogue(ADA)],
    notices: (plan.notices ?? []).map((notice) =>
      notice.state === "sent" && notice.telling.kind === "proposed"
        ? {
            ...notice,
            state: "stale",
            telling: { kind: "dropped", dialogue: PROPOSED.id, when: { on: PROPOSED_ON, from: 600, minutes: 30 } },
          }
        : notice,
    ),
    wakeAt: bench.clock.now(),
  }));

export const noticesOf = async (bench: Bench): Promise<readonly Notice[]> => (await bench.file(ADA)).plan.notices ?? [];

/** At noon, after whatever there was to be nudged about. */
export const openAtNoon = async (given: Parameters<typeof openBench>[0] = {}): Promise<Bench> => {
  const bench = await openBench({ start: NOON, ...given });
  await bench.bot.tick();
  bench.recorder.calls.length = 0;
  return bench;
};

export const arriving = () => ({ kind: "answered", status: 201, activity: "m" }) as const;

/** As a handler does it, which knows nothing of whether the message has gone out: what was sent becomes stale. */
export const takeBack = (bench: Bench): Promise<void> =>
  bench.store.change(ADA as PersonId, (file) => {
    const releases = file.content.releases.map((one) => {
      const decided = withdraw(one, ADA as PersonId, day("2026-11-18"));
      return decided.allowed ? decided.value : one;
    });
    const notices = (file.plan.notices ?? []).map((notice): Notice => (notice.state === "sent" ? { ...notice, state: "stale" } : notice));
    return {
      file: { plan: { ...file.plan, notices, wakeAt: bench.clock.now() }, content: { ...file.content, releases } },
      value: undefined,
    };
  });
