import { PEOPLE_ON_A_PAGE, type Views } from "../../../cards/index.js";
import { isThere, leadViewOf, type Person, type Standing, standingsOf } from "../../../dialogue/index.js";
import { EMPTY_FILE } from "../../../store/index.js";
import { teamOf } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { markOfDialogue } from "../marks.js";
import { readableFile } from "../readable.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";

type Member = Views["team"]["members"][number];

const teamToday = (talk: Talk): readonly Person[] => teamOf(talk).filter((person) => isThere(person, talk.today));

/** Everything that is to take place in this time or took place in it; what is due months from now would only be in the way. */
const SHOWN: readonly Standing[] = ["current", "missed", "held"];

const rowsOf = async (person: Person, talk: Talk): Promise<readonly Member[]> => {
  if (!talk.may("see", { kind: "dialogue", of: person.id }).allowed) return [];
  const file = (await readableFile(talk, person.id)) ?? EMPTY_FILE;
  const dialogues = file === "unreadable" ? [] : file.plan.dialogues;
  return standingsOf(dialogues, talk.house.formats, talk.today).flatMap(({ dialogue, format, standing }) => {
    const view = SHOWN.includes(standing) ? leadViewOf(dialogue) : undefined;
    return view === undefined ? [] : [{ id: markOfDialogue(dialogue), name: person.name, format: format.name, dialogue: view }];
  });
};

const inOrder = (one: Member, other: Member): number =>
  Number(one.dialogue.held) - Number(other.dialogue.held) ||
  one.dialogue.dueOn - other.dialogue.dueOn ||
  one.name.localeCompare(other.name, "de");

/** A lead's whole team: when each dialogue is due, agreed or held, and nothing else. Undefined for whoever leads nobody. */
export const teamReply = async (talk: Talk, wanted: string | undefined): Promise<Reply | undefined> => {
  const people = talk.may("see", { kind: "team-overview", of: talk.me.id }).allowed ? teamToday(talk) : [];
  if (people.length === 0) return undefined;
  const members = (await Promise.all(people.map((person) => rowsOf(person, talk)))).flat().sort(inOrder);
  const pages = Math.max(1, Math.ceil(members.length / PEOPLE_ON_A_PAGE));
  const page = Math.min(pages, Math.max(1, /^\d{1,4}$/.test(wanted ?? "") ? Number(wanted) : 1));
  const first = (page - 1) * PEOPLE_ON_A_PAGE;
  return shows("team", {
    ...{ team: talk.me.team, today: talk.today, page, pages },
    members: members.slice(first, first + PEOPLE_ON_A_PAGE),
  });
};

export const openTeam: Handler = async (talk, { which }) => (await teamReply(talk, which)) ?? MISSING;
