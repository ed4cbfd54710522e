import { clock, germanDay, shortGermanDay, stageName } from "../../cards/index.js";
import {
  type Day,
  type House,
  type Nudge,
  type NudgePlan,
  type Part,
  partsOf,
  partsOfNudge,
  type Roster,
  type Slot,
  type Span,
  weekdayOf,
} from "../../dialogue/index.js";
import { bar, weekCounts } from "./week-chart.js";

/** A day of a big house would fill pages; --json has every line. */
const SHOWN_PER_DAY = 12;
const SHOWN_PER_MESSAGE = 4;
const WEEKDAYS = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const groupedByDay = (nudges: readonly Nudge[]): ReadonlyMap<Day, readonly Nudge[]> => {
  const days = new Map<Day, Nudge[]>();
  for (const nudge of nudges) {
    const day = days.get(nudge.on);
    if (day === undefined) days.set(nudge.on, [nudge]);
    else day.push(nudge);
  }
  return days;
};

/** A house with one format need not name it; a date of the message's own year needs no year. */
const dialogueText = ({ dialogue }: Slot, { as }: Part, nudge: Nudge, house: House): string => {
  const format = house.formats.length > 1 ? [dialogue.format.id.toUpperCase()] : [];
  const sameYear = partsOf(dialogue.dueOn).year === partsOf(nudge.on).year;
  const facts = [...format, sameYear ? shortGermanDay(dialogue.dueOn) : germanDay(dialogue.dueOn)].join(" ");
  return as === "lead" ? `${dialogue.person.name} (${facts})` : facts;
};

/** An employee is told of their own dialogue; a lead is told of whose. */
const partText = (part: Part, nudge: Nudge, house: House): string => {
  const rest = part.slots.length - SHOWN_PER_MESSAGE;
  const inOrder = [...part.slots].sort((one, other) => one.dialogue.dueOn - other.dialogue.dueOn);
  const about = inOrder.slice(0, SHOWN_PER_MESSAGE).map((slot) => dialogueText(slot, part, nudge, house));
  const more = rest > 0 ? ` und ${counted(rest, "weiteres", "weitere")}` : "";
  return `${part.as === "lead" ? "Team" : "eigenes Gespräch"} · ${stageName(part.stage.id).de} · fällig: ${about.join(", ")}${more}`;
};

const messageLines = (nudge: Nudge, house: House, roster: Roster): readonly string[] => {
  const [first, ...others] = partsOfNudge(nudge).map((part) => partText(part, nudge, house));
  return [`    ${roster.get(nudge.to)?.name ?? nudge.to} · ${first}`, ...others.map((other) => `        in derselben Nachricht: ${other}`)];
};

const dayLines = (date: Day, nudges: readonly Nudge[], house: House, roster: Roster): readonly string[] => {
  const rest = nudges.length - SHOWN_PER_DAY;
  return [
    `${WEEKDAYS[weekdayOf(date)]} ${germanDay(date)}, ab ${clock(house.sending.from)} Uhr: ${counted(nudges.length, "Nachricht", "Nachrichten")}`,
    ...nudges.slice(0, SHOWN_PER_DAY).flatMap((nudge) => messageLines(nudge, house, roster)),
    ...(rest > 0 ? [`    … und ${rest} weitere. Mit --json sehen Sie alle.`] : []),
  ];
};

const chartLines = (nudges: readonly Nudge[], span: Span): readonly string[] => {
  const weeks = weekCounts(
    nudges.map((nudge) => nudge.on),
    span,
  );
  const most = Math.max(...weeks.map((week) => week.count));
  return weeks.map(({ monday, count }) =>
    `  ${germanDay(monday)}  ${String(count).padStart(String(most).length)}  ${bar(count, most)}`.trimEnd(),
  );
};

const heaviestLine = (days: ReadonlyMap<Day, readonly Nudge[]>): string => {
  const [first, ...others] = [...days].sort(([, one], [, other]) => other.length - one.length);
  if (first === undefined) return "In dieser Zeit geht keine Nachricht hinaus.";
  const [date, nudges] = first;
  const alike = others.filter(([, other]) => other.length === nudges.length).length;
  const also = alike === 0 ? "" : ` Ebenso viele gibt es an ${counted(alike, "weiterem Tag", "weiteren Tagen")}.`;
  return `Stärkster Tag: ${WEEKDAYS[weekdayOf(date)]} ${germanDay(date)} mit ${counted(nudges.length, "Nachricht", "Nachrichten")}.${also}`;
};

const receiverOf = ({ dialogue, timing }: Slot, roster: Roster): string => {
  const lead = dialogue.person.lead === undefined ? undefined : roster.get(dialogue.person.lead);
  return (timing.as === "lead" ? lead?.name : dialogue.person.name) ?? dialogue.person.name;
};

const aboutOf = ({ dialogue }: Slot): string => `${dialogue.person.name}, fällig ${germanDay(dialogue.dueOn)}`;

const unplacedLines = ({ unplaced }: NudgePlan, roster: Roster): readonly string[] => {
  if (unplaced.length === 0) return [];
  const rest = unplaced.length - SHOWN_PER_DAY;
  return [
    "",
    `Für ${counted(unplaced.length, "Erinnerung", "Erinnerungen")} gibt es keinen Tag, an dem die Person arbeitet und das Haus sendet.`,
    "Bitte prüfen Sie die Arbeitstage in der Personalliste und die Sendetage in den Einstellungen:",
    ...unplaced
      .slice(0, SHOWN_PER_DAY)
      .map((slot) => `    ${receiverOf(slot, roster)} · ${stageName(slot.timing.stage.id).de} · ${aboutOf(slot)}`),
    ...(rest > 0 ? [`    … und ${counted(rest, "weitere", "weitere")}`] : []),
  ];
};

/** The plan for people: what it rests on, a chart of the weeks, the heaviest day, then every day with its messages. */
export const planPage = (plan: NudgePlan, house: House, roster: Roster, span: Span): string => {
  const days = groupedByDay(plan.nudges);
  return [
    `${house.name}: Erinnerungen vom ${germanDay(span.from)} bis ${germanDay(span.to)}`,
    `${counted(roster.size, "Person", "Personen")} · ${counted(plan.nudges.length, "Nachricht", "Nachrichten")} · erster Betriebstag: ${germanDay(house.goLive)}`,
    "So wäre es, wenn niemand einen Termin vereinbart und kein Gespräch stattfindet. Jeder Termin ändert den Plan.",
    "",
    "Nachrichten je Woche (Woche ab Montag)",
    ...chartLines(plan.nudges, span),
    "",
    heaviestLine(days),
    ...unplacedLines(plan, roster),
    ...[...days].flatMap(([date, nudges]) => ["", ...dayLines(date, nudges, house, roster)]),
    "",
  ].join("\n");
};
