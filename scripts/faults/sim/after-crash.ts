import { basename } from "node:path";
import { type EmbeddedStore, isTrouble } from "../../../store/index.js";
import { type Findings, say } from "./findings.js";
import type { Ledger, Moment } from "./ledger.js";
import { createOn, openOn, PLACE } from "./place.js";
import { seenIn } from "./seen-store.js";
import { type Content, FOLDER, type SimDisk, simDisk } from "./sim-disk.js";

/** A disk as a crash left it, and what had been promised until then. */
export interface Crashed {
  readonly content: Content;
  readonly ledger: Ledger;
  readonly now: Moment;
  /** Whether somebody had been told that the store is set up. */
  readonly isSetUp: boolean;
  /** To find it again. */
  readonly where: string;
}

const nameOfError = (error: unknown): string =>
  isTrouble(error, "missing", "damaged")
    ? `${error.kind} ${error.trouble.kind}`
    : error instanceof Error
      ? error.message
      : "something thrown";

const openOrSetUp = async (sim: SimDisk, isSetUp: boolean): Promise<EmbeddedStore> => {
  try {
    return await openOn(sim);
  } catch (error) {
    if (isSetUp || !isTrouble(error, "no-store")) throw error;
    return createOn(sim);
  }
};

const compare = async (store: EmbeddedStore, { ledger, now, where }: Crashed, findings: Findings): Promise<void> => {
  const seen = await seenIn(store);
  if (store.found.troubles.length > 0) say(findings, `${where}: a file that cannot be used`);
  for (const key of new Set([...seen.keys(), ...ledger.keys()])) {
    const { acknowledged, inFlight } = ledger.allowedAt(key, now);
    const found = seen.get(key);
    if (found === acknowledged || inFlight.includes(found)) continue;
    findings.lost += 1;
    say(findings, `${where}: neither the old state nor the new one`);
  }
};

/** Of what was taken back or erased no copy opens any more: its keys are nowhere. */
const compareKeys = (content: Content, { ledger, now, where }: Crashed, findings: Findings): void => {
  const keys = [...content].flatMap(([path, bytes]) => (bytes !== FOLDER && path.startsWith(`${PLACE.keys}/`) ? [bytes] : []));
  const found = ledger.goneAt(now).filter((id) => keys.some((bytes) => bytes.includes(id)));
  findings.lost += found.length;
  if (found.length > 0) say(findings, `${where}: the key of something taken back is there again`);
};

/** Opens it and holds it against what was promised; the disk on which that happened. */
export const checkCrashed = async (crashed: Crashed, findings: Findings): Promise<SimDisk> => {
  const sim = simDisk(crashed.content);
  findings.checked += 1;
  compareKeys(crashed.content, crashed, findings);
  try {
    const store = await openOrSetUp(sim, crashed.isSetUp);
    await compare(store, crashed, findings);
    await store.close();
  } catch (error) {
    findings.lost += crashed.isSetUp ? 1 : 0;
    say(findings, `${crashed.where}: does not open: ${nameOfError(error)}`);
    return sim;
  }
  if ([...sim.content().keys()].some((path) => basename(path).endsWith(".tmp"))) say(findings, `${crashed.where}: half-written files stay`);
  return sim;
};
