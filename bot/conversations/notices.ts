import type { Day, Instant, Notice, PersonId, Telling } from "../../dialogue/index.js";
import type { PersonFile } from "../../store/index.js";

export interface Sending {
  readonly id: string;
  readonly to: PersonId;
  readonly telling: Telling;
  readonly on: Day;
}

/** The clock looks at the file as soon as it can. */
export const awake = (file: PersonFile, now: Instant): PersonFile => ({
  ...file,
  plan: { ...file.plan, wakeAt: file.plan.wakeAt === undefined || file.plan.wakeAt > now ? now : file.plan.wakeAt },
});

export const withNotices = (file: PersonFile, notices: readonly Notice[], now: Instant): PersonFile =>
  awake({ ...file, plan: { ...file.plan, notices } }, now);

/** Kept in the same step as the fact it tells of: neither is ever there without the other. */
export const telling = (file: PersonFile, sendings: readonly Sending[], now: Instant): PersonFile =>
  sendings.length === 0
    ? file
    : withNotices(file, [...(file.plan.notices ?? []), ...sendings.map((sending): Notice => ({ ...sending, state: "due" }))], now);
