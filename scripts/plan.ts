import { rosterFindingLines } from "../cards/index.js";
import { type House, type NudgePlan, planNudges, type Roster } from "../dialogue/index.js";
import { readHouse, readRoster } from "../store/index.js";
import { runCommand, Unusable } from "./command-line.js";
import { bytesOf, complaint, houseLines } from "./house-file.js";
import { jsonLine } from "./plan/json-lines.js";
import { type Order, orderOf, USAGE } from "./plan/order.js";
import { planPage } from "./plan/page.js";

interface Given {
  readonly house: House;
  readonly roster: Roster;
}

/** What is wrong with either file is said at once. */
const givenBy = (order: Order): Given => {
  const [houseBytes, rosterBytes] = [bytesOf(order.house), bytesOf(order.roster)];
  const house = readHouse(houseBytes, { goLive: order.span.from });
  const roster = readRoster(rosterBytes);
  const lines = houseLines(house);
  if (house.allowed && lines.length === 0 && roster.allowed) return { house: house.value, roster: roster.value };
  throw new Unusable([
    ...(lines.length === 0 ? [] : complaint("Einstellungen", order.house, lines)),
    ...(roster.allowed ? [] : complaint("Personalliste", order.roster, rosterFindingLines(roster.findings, "de"))),
  ]);
};

const unplacedNote = ({ unplaced }: NudgePlan): string =>
  `Hinweis: Für ${unplaced.length} Erinnerungen gibt es keinen Tag, an dem die Person arbeitet und das Haus sendet. Ohne --json stehen sie im Kalender.`;

const answer = (order: Order): void => {
  const { house, roster } = givenBy(order);
  const plan = planNudges({ house, roster, span: order.span, from: house.goLive });
  if (!order.json) {
    process.stdout.write(planPage(plan, house, roster, order.span));
    return;
  }
  for (const nudge of plan.nudges) process.stdout.write(`${jsonLine(nudge, house)}\n`);
  if (plan.unplaced.length > 0) process.stderr.write(`${unplacedNote(plan)}\n`);
};

await runCommand(async (args) => {
  const order = orderOf(args);
  if (order === undefined) process.stdout.write(`${USAGE}\n`);
  else answer(order);
  return 0;
});
