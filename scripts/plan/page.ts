import { stageName } from "../../cards/index.js";
import {
  type Day,
  type House,
  type Nudge,
  type NudgePlan,
  partsOf,
  type Recipient,
  type Roster,
  type Span,
  topicOf,
  weekdayOf,
} from "../../dialogue/index.js";
import { bar, weekCounts } from "./week-chart.js";

/** A day of a big house would fill pages; --json has every line. */
const SHOWN_PER_DAY = 12;
const SHOWN_PER_MESSAGE = 4;
const WEEKDAYS = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

const padded = (value: number): string => String(value).padStart(2, "0");

const germanDay = (date: Day): string => {
  const { year, month, dayOfMonth } = partsOf(date);
  return `${padded(dayOfMonth)}.${padded(month)}.${year}`;
};

const shortDay = (date: Day): string => germanDay(date).slice(0, 6);

const clock = (minute: number): string => `${padded(Math.floor(minute / 60))}:${padded(minute % 60)}`;

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

const nameOf = (roster: Roster, nudge: Nudge): string => roster.get(nudge.to)?.name ?? nudge.to;

/** A house with one format need not name it. */
const dialogueText = ({ dialogue }: Nudge["slots"][number], side: Recipient, house: House): string => {
  const format = house.formats.length > 1 ? [dialogue.format.id.toUpperCase()] : [];
  const facts = [...format, shortDay(dialogue.dueOn)].join(" ");
  return side === "lead" ? `${dialogue.person.name} (${facts})` : facts;
};

/** An employee is told of their own dialogue; a lead is told of whose. */
const messageLine = (nudge: Nudge, house: House, roster: Roster): string => {
  const { as, stage } = topicOf(nudge);
  const rest = nudge.slots.length - SHOWN_PER_MESSAGE;
  const inOrder = [...nudge.slots].sort((one, other) => one.dialogue.dueOn - other.dialogue.dueOn);
  const about = inOrder.slice(0, SHOWN_PER_MESSAGE).map((slot) => dialogueText(slot, as, house));
  const more = rest > 0 ? ` und ${counted(rest, "weiteres", "weitere")}` : "";
  return `    ${nameOf(roster, nudge)} · ${as === "lead" ? "Team" : "eigenes Gespräch"} · ${stageName(stage.id).de} · fällig: ${about.join(", ")}${more}`;
};

const dayLines = (date: Day, nudges: readonly Nudge[], house: House, roster: Roster): readonly string[] => {
  const rest = nudges.length - SHOWN_PER_DAY;
  return [
    `${WEEKDAYS[weekdayOf(date)]} ${germanDay(date)}, ab ${clock(house.sending.from)} Uhr: ${counted(nudges.length, "Nachricht", "Nachrichten")}`,
    ...nudges.slice(0, SHOWN_PER_DAY).map((nudge) => messageLine(nudge, house, roster)),
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

const unplacedLines = ({ unplaced }: NudgePlan): readonly string[] =>
  unplaced.length === 0
    ? []
    : [
        "",
        `Für ${counted(unplaced.length, "Erinnerung", "Erinnerungen")} gibt es keinen Tag, an dem die Person arbeitet und das Haus sendet.`,
      ];

/** The plan for people: what it rests on, a chart of the weeks, the heaviest day, then every day with its messages. */
export const planPage = (plan: NudgePlan, house: House, roster: Roster, span: Span): string => {
  const days = groupedByDay(plan.nudges);
  return [
    `${house.name}: Erinnerungen vom ${germanDay(span.from)} bis ${germanDay(span.to)}`,
    `${counted(roster.size, "Person", "Personen")} · ${counted(plan.nudges.length, "Nachricht", "Nachrichten")} · in Betrieb seit ${germanDay(house.goLive)}`,
    "So wäre es, wenn niemand einen Termin vereinbart und kein Gespräch stattfindet. Jeder Termin ändert den Plan.",
    "",
    "Nachrichten je Woche (Woche ab Montag)",
    ...chartLines(plan.nudges, span),
    "",
    heaviestLine(days),
    ...unplacedLines(plan),
    ...[...days].flatMap(([date, nudges]) => ["", ...dayLines(date, nudges, house, roster)]),
    "",
  ].join("\n");
};
