import { readFileSync } from "node:fs";
import { houseFindingLines, rosterFindingLines } from "../cards/index.js";
import { type House, planNudges, type Roster } from "../dialogue/index.js";
import { readHouse, readRoster } from "../store/index.js";
import { jsonLine } from "./plan/json-lines.js";
import { type Order, orderOf, Unusable, USAGE } from "./plan/order.js";
import { planPage } from "./plan/page.js";

const UNUSABLE = 2;

const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Unusable([`Die Datei „${path}“ lässt sich nicht lesen. Gibt es sie, und dürfen Sie sie öffnen?`], { cause });
  }
};

interface Given {
  readonly house: House;
  readonly roster: Roster;
}

/** Both files are read before anything is said, so that one look shows everything there is to mend. */
const givenBy = (order: Order): Given => {
  const house = readHouse(new TextDecoder().decode(bytesOf(order.house)), { goLive: order.span.from });
  const roster = readRoster(bytesOf(order.roster));
  const lines = [
    ...(house.allowed ? [] : [`Einstellungen ${order.house}:`, ...houseFindingLines(house.findings, "de")]),
    ...(roster.allowed ? [] : [`Personalliste ${order.roster}:`, ...rosterFindingLines(roster.findings, "de")]),
  ];
  if (!house.allowed || !roster.allowed) throw new Unusable(lines);
  return { house: house.value, roster: roster.value };
};

const answerTo = (order: Order): string => {
  const { house, roster } = givenBy(order);
  const plan = planNudges({ house, roster, span: order.span, from: house.goLive });
  if (!order.json) return planPage(plan, house, roster, order.span);
  return plan.nudges.map((nudge) => `${jsonLine(nudge, house)}\n`).join("");
};

const main = (args: readonly string[]): void => {
  try {
    const order = orderOf(args);
    process.stdout.write(order === undefined ? `${USAGE}\n` : answerTo(order));
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`${error.lines.join("\n")}\n`);
    process.exitCode = UNUSABLE;
  }
};

main(process.argv.slice(2));
