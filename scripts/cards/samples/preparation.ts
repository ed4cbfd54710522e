import { day, IFD, type Item } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { LONGEST_NOTE_TEXT } from "./worst.js";

const [first, second] = IFD.topics;

const SOME: readonly Item[] = [first, second].flatMap((topic) =>
  topic === undefined ? [] : [{ topic: topic.id, note: "Die neue Software kostet mich jeden Tag eine Stunde.\nIch habe eine Idee dazu." }],
);

const ALL: readonly Item[] = IFD.topics.map(({ id }) => ({ topic: id, note: LONGEST_NOTE_TEXT }));

export const PREPARATION_SAMPLES: readonly Sample[] = [
  sample("checklist", "empty", { format: IFD, id: "k7Q2", items: [] }),
  sample("checklist", "filled", {
    format: IFD,
    id: "k7Q2",
    items: SOME,
    savedOn: day("2026-11-30"),
    fromLead: "Urlaubsvertretung im Sommer",
  }),
  sample("checklist", "worst", { format: IFD, id: "k7Q2", items: ALL, savedOn: day("2026-11-30"), fromLead: LONGEST_NOTE_TEXT }),
];
