import { PEOPLE_ON_A_PAGE, type Views } from "../../../cards/index.js";
import { type Dialogue, type Format, isThere, leadViewOf, type Person, windowOf } from "../../../dialogue/index.js";
import { EMPTY_FILE } from "../../../store/index.js";
import { isOver, teamOf } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { markOfDialogue } from "../marks.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";

type Member = Views["team"]["members"][number];

export const teamToday = (talk: Talk): readonly Person[] => teamOf(talk).filter((person) => isThere(person, talk.today));

const earliest = (one: Dialogue, other: Dialogue): number => one.dueOn - other.dueOn;

const isCurrent = (dialogue: Dialogue, format: Format, { today }: Talk): boolean => {
  const window = windowOf(dialogue, format);
  return window !== undefined && window.from <= today && today <= window.to;
};

/** The one that is to take place next; once none is left, the one that took place in this window. */
const currentOf = (dialogues: readonly Dialogue[], format: Format, talk: Talk): Dialogue | undefined => {
  const [next] = dialogues.filter((dialogue) => !isOver(dialogue)).sort(earliest);
  if (next !== undefined) return next;
  return dialogues
    .filter((dialogue) => dialogue.state === "held" && isCurrent(dialogue, format, talk))
    .sort(earliest)
    .at(-1);
};

const rowsOf = async (person: Person, talk: Talk): Promise<readonly Member[]> => {
  if (!talk.may("see", { kind: "dialogue", of: person.id }).allowed) return [];
  const { plan } = (await talk.store.read(person.id)) ?? EMPTY_FILE;
  return talk.house.formats.flatMap((format) => {
    const dialogue = currentOf(
      plan.dialogues.filter((one) => one.format === format.id),
      format,
      talk,
    );
    const view = dialogue && leadViewOf(dialogue);
    return dialogue === undefined || view === undefined
      ? []
      : [{ id: markOfDialogue(dialogue), name: person.name, format: format.name, dialogue: view }];
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
