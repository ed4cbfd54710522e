import type { MatrixRow } from "../../../dialogue/access/matrix.js";
import { RELATION_NAMES, SUBJECT_NAMES, VERB_NAMES } from "../../../dialogue/access/names.js";
import { permissionMatrix } from "../../../dialogue/index.js";
import { eventLines, metricLines } from "../pages/events.js";
import { fieldLines } from "../register.js";
import type { AgreedFacts } from "./facts.js";
import { limitLines } from "./limits.js";
import { periodLines } from "./periods.js";
import { reportLines } from "./reports.js";

/** One line for each cell, so that a change of one is one line. */
export const rightLines = (rows: readonly MatrixRow[] = permissionMatrix()): readonly string[] =>
  rows.flatMap(({ subject, verb, allowed }) =>
    allowed.map((relation) => `${SUBJECT_NAMES[subject].de}: ${RELATION_NAMES[relation].de} dürfen ${VERB_NAMES[verb].de}`),
  );

/** As the program is now. */
export const currentFacts = (): AgreedFacts => ({
  rights: rightLines(),
  fields: fieldLines(),
  periods: periodLines(),
  reports: reportLines(),
  events: [...eventLines(), ...metricLines()],
  limits: limitLines(),
});
