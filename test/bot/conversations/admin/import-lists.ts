import type { Heard } from "../../../../bot/conversations/hear.js";
import type { Fetched } from "../../../../bot/conversations/talk.js";
import { ADA, ADMIN, BEN, HEAD, LEAD, OTHER_LEAD, openTalks, REVIEW, type Talks, TOP } from "../house.js";

export const HEADER = "entra_id;name;lead;team;roles";

/** The people of the house as their admin would export them. */
export const ROWS: readonly string[] = [
  `${TOP};Thea Oben;;Team;`,
  `${HEAD};Hanno Bereich;${TOP};Team;`,
  `${LEAD};Lena Leitung;${HEAD};Team;`,
  `${OTHER_LEAD};Otto Anders;${HEAD};Team;`,
  `${ADA};Ada Arendt;${LEAD};Team;`,
  `${BEN};Ben Berger;${LEAD};Team;`,
  `${ADMIN};Anton Admin;${OTHER_LEAD};Team;admin`,
  `${REVIEW};Rita Rat;${OTHER_LEAD};Team;review`,
];

export const list = (...rows: readonly string[]): string => [HEADER, ...rows].join("\n");

export const WITH_CLARA = list(...ROWS, `clara;Clara Neu;${LEAD};Team;`);
export const WITHOUT_BEN = list(...ROWS.filter((row) => !row.startsWith(BEN)));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A house into whose chat somebody sends what `fetched` hands out. */
export const openWithFile = (fetched: Fetched): Promise<Talks> => openTalks({ world: { fetchFile: async () => fetched } });

export const send = (talks: Talks, person: string, name = "liste.csv"): Promise<Heard> =>
  talks.does(person, { kind: "file", name, url: "https://house.sharepoint.com/x" });

export const idsIn = async ({ store }: Talks): Promise<readonly string[]> => [...(await store.roster()).keys()];

export const paste = (talks: Talks, text: string, person: string = ADMIN): Promise<Heard> =>
  talks.click(person, "import.check", { inputs: { roster: text } });
