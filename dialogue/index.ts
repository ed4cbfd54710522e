/** dialogue: what a leadership dialogue is and what its rules allow.
 *  Reads no clock, no store, no environment; nothing here waits.
 *  Words: format = a kind of dialogue as data (IFD, MAG); window = the span a dialogue is due in; slot = dialogue × stage;
 *  nudge = the one message of a slot; release = topics given to named people by the employee; chain = lead, lead's lead, …
 *  Start with nudges/plan.ts: roster and house go in, messages come out. The way there: windows.ts (which window),
 *  due/ (when due), cycle.ts (which dialogues are still to take place), nudges/slots.ts (which stage wants which day),
 *  nudges/placing.ts (what becomes of a Sunday before a due date), nudges/one-a-day.ts (at most one message a day).
 *  A dialogue's own life is in dialogue.ts, appointment.ts, held.ts, release.ts and protocol.ts; who may take part in it,
 *  in access/; what became of a message, in ledger.ts and outcome.ts; how long anything is kept, in retention.ts. What somebody
 *  can ask of their own data is in rights.ts, two people's look at another's delivery in emergency.ts, and the state of all this that a
 *  staff council agreed on in agreed-version.ts. */

export { allowedTo, MATRIX, permissionMatrix, type Relation, type Verb, whoSees } from "./access/matrix.js";
export { type Actor, may, type Present } from "./access/may.js";
export type { Subject } from "./access/subject.js";
export { type Counted, countedOn } from "./aggregates/counted.js";
export { halfYearBy, publicationsKeptOn, publishedOn, unpublished, withPublished } from "./aggregates/due.js";
export { type HalfYear, isFinished } from "./aggregates/half-year.js";
export { type KeptPublication, type Publication, publish } from "./aggregates/publication.js";
export { AGREED_VERSIONS, type AgreedVersion, newestVersion } from "./agreed-version.js";
export { agree, cancel, dropProposal, propose } from "./appointment.js";
export { dialoguesToKeep, keepingSteps, openFrom } from "./begun.js";
export {
  type Day,
  day,
  earlier,
  isoDay,
  parseDay,
  parseGermanDay,
  partsOf,
  plusDays,
  plusMonths,
  type Span,
  type Weekday,
  weekdayOf,
} from "./calendar/day.js";
export { holidaysOf, LANDS, type LandId, type RegionalHoliday } from "./calendar/holidays.js";
export { MONDAY_TO_FRIDAY, parseWeekdays, type Weekdays, weekdays } from "./calendar/weekdays.js";
export { workCalendar } from "./calendar/work-calendar.js";
export { type Instant, instantOf, isoInstant, isTimeZone, localOf } from "./calendar/zone.js";
export { coveringStage, covers } from "./covering.js";
export { type DateHint, hintsAbout } from "./date-hint.js";
export { type Allowed, allowed, type Decision, type Refused, refused } from "./decision.js";
export {
  type Dialogue,
  type DialogueId,
  dialogueId,
  isOver,
  type LeadView,
  leadViewOf,
  type Open,
  type Proposal,
  parseDialogueId,
  plannedOf,
  type Said,
  type Side,
  type When,
} from "./dialogue.js";
export {
  accessesIn,
  approveEmergency,
  areRunning,
  askEmergency,
  closesAt,
  decidersOf,
  declineEmergency,
  EMERGENCY_REASONS,
  type Emergencies,
  type Emergency,
  type EmergencyAct,
  type EmergencyId,
  type EmergencyReason,
  type EndedEmergency,
  endAllEmergencies,
  endEmergency,
  isAskedAt,
  isInHouse,
  isOpenAt,
  lookInto,
  NO_EMERGENCIES,
  noticedOpenAt,
  OPEN_MINUTES,
  type OpenEmergency,
  sweptAt,
  type Unnamed,
} from "./emergency.js";
export { type Answered, answersBy, isPartOf, withoutAnswers, withoutPartOf } from "./erasure.js";
export { type Expected, type Known, type KnownOf, NOTHING_KNOWN } from "./expected.js";
export { checkFormat } from "./formats/check.js";
export type { Format, FormatId, MonthDay, Offset, Recipient, Stage, StageId, Text, Topic, TopicId } from "./formats/format.js";
export { IFD } from "./formats/ifd.js";
export { MAG } from "./formats/mag.js";
export { confirmHeld, object, sayHeld } from "./held.js";
export type { House, SendingHours } from "./house.js";
export { stagesOff, withFormat, withoutStage, withStage } from "./house-change.js";
export { checkHouse } from "./house-check.js";
export type { HouseFinding } from "./house-finding.js";
export { changedParts, changedRoles, HOUSE_PARTS, type HousePart } from "./house-parts.js";
export { conclude, intend, isHandled, type LedgerEntry, parseSlotKey, type SlotKey, settle, slotKey } from "./ledger.js";
export type { LoggedAct } from "./logged-act.js";
export { type Notice, type Telling, unclearNotice } from "./notice.js";
export { isSending, nudgesNow, nudgesNowSteps, type Situation } from "./nudges/now.js";
export { eachNudge, type Nudge, type NudgePlan, type Part, partsOfNudge, planNudges } from "./nudges/plan.js";
export { type PlanChange, planChange } from "./nudges/plan-change.js";
export { type SlotsByPerson, slotsPlannedIn, slotsWithoutDueDate } from "./nudges/since.js";
export { keyOf, type Slot } from "./nudges/slots.js";
export { classify, OUTCOMES, type Seen } from "./outcome.js";
export { type PauseFault, type PauseRead, pausing, readPause, type TypedPause } from "./pause.js";
export {
  chainOf,
  type Group,
  type HouseRole,
  isThere,
  type Language,
  NO_WISHES,
  type Person,
  type PersonId,
  type Roster,
  type Wishes,
} from "./person.js";
export {
  addedTo,
  type Filled,
  joined,
  type LeadTopics,
  noted,
  type Preparation,
  prepared,
  raised,
  writtenText,
} from "./preparation.js";
export { type Protocol, protocolBetween, protocolViewFor, sayYes, sign, takeBackYes, write } from "./protocol.js";
export {
  acknowledge,
  answer,
  type Draft,
  draft,
  edit,
  type GivenItem,
  givenFrom,
  type Item,
  isVisibleTo,
  previewOf,
  type Receipt,
  type Release,
  type Released,
  type ReleaseId,
  type ReleaseOrder,
  receiptsFor,
  release,
  type TakenBack,
  takenBackOn,
  viewFor,
  type Withdrawn,
  withdraw,
  withdrawFrom,
  withdrawTopics,
} from "./release.js";
export { endsOn, isDestroyedOn, LEAVER_DAYS, RECORD_KINDS, type RecordKind, withoutOldPauses } from "./retention.js";
export { foundBy, isRestricted, lifting, objecting, restricting, type Voluntary, wishesInForce } from "./rights.js";
export { diffRosters, type RosterDiff } from "./roster/diff.js";
export type { RosterFinding } from "./roster/finding.js";
export { withKnownIds } from "./roster/known-ids.js";
export { withoutLeavers } from "./roster/leavers.js";
export { hasActingAdmin } from "./roster/lockout.js";
export { type RosterRead, readTable } from "./roster/read.js";
export { type Standing, type Stood, standingsOf } from "./standing.js";
export type { Steps } from "./steps.js";
export { heirOf, isOfWaitingProposal, isTooLate, withoutOvertaken } from "./telling-of-dates.js";
export { isToldAnswer, tellNoMore, tellTakenBack } from "./telling-of-release.js";
export { windowOf } from "./window-of.js";
