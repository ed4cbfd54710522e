import type { PersonId, Roster } from "../../dialogue/index.js";
import type { FormerMarks, NewId, Store } from "../../store/index.js";
import type { Turn } from "../teams/turn.js";
import { isMarkIn, markOf, withMark } from "./marks.js";

type Known = (person: PersonId) => boolean;

/** Without those who are gone, and without whoever is called again as they once were. */
const ofThoseKnown = (marks: FormerMarks, isKnown: Known): FormerMarks =>
  Object.fromEntries(Object.entries(marks).filter(([mark, person]) => isKnown(person) && markOf(person) !== mark));

/** Of people who are called otherwise from now on; what is handed in names everybody as they are called now. */
export const withFormerMarks = (marks: FormerMarks, newIds: readonly NewId[], isKnown: Known): FormerMarks =>
  ofThoseKnown({ ...marks, ...Object.fromEntries(newIds.map(({ from, to }) => [markOf(from), to])) }, isKnown);

/** Everybody in the roster, or of whom anything is kept. */
export const knownIn = async (store: Pick<Store, "people" | "roster">): Promise<Known> => {
  const [roster, people] = [await store.roster(), new Set(await store.people())];
  return (person) => roster.has(person) || people.has(person);
};

/** Whoever is gone leaves no former mark behind. */
export const forgetFormerMarks = async (store: Pick<Store, "people" | "roster" | "house" | "changeHouse">): Promise<void> => {
  if ((await store.house()).formerMarks === undefined) return;
  const isKnown = await knownIn(store);
  await store.changeHouse((house) => {
    const { formerMarks = {}, ...rest } = house;
    const kept = ofThoseKnown(formerMarks, isKnown);
    if (Object.keys(kept).length === Object.keys(formerMarks).length) return { value: undefined };
    return { file: Object.keys(kept).length === 0 ? rest : { ...rest, formerMarks: kept }, value: undefined };
  });
};

const hintNow = (hint: string, roster: Roster, marks: FormerMarks): string =>
  withMark(hint, (mark) => {
    const person = isMarkIn(mark, roster) || !Object.hasOwn(marks, mark) ? undefined : marks[mark];
    return person === undefined ? mark : markOf(person);
  });

/** A card that was posted before an import names people by what they were called then. From here on nobody has to know of it. Whoever
 *  bears such a mark now goes before whoever bore it once. */
export const inMarksOfNow = (turn: Turn, roster: Roster, marks: FormerMarks | undefined): Turn => {
  const { what } = turn;
  if (marks === undefined || what.kind !== "clicked") return turn;
  const { id, which } = what.click;
  const click = {
    ...what.click,
    ...(id === undefined ? {} : { id: hintNow(id, roster, marks) }),
    ...(which === undefined ? {} : { which: hintNow(which, roster, marks) }),
  };
  return { ...turn, what: { ...what, click } };
};
