import { areRunning, type Emergencies, type EmergencyAct, NO_EMERGENCIES, type PersonId } from "../../../dialogue/index.js";
import { type HouseRecord, type LogEntry, logOf, type PersonFile, type Store, withLogged } from "../../../store/index.js";

export const emergenciesIn = (file: PersonFile | undefined): Emergencies => file?.plan.emergencies ?? NO_EMERGENCIES;

export const withEmergencies = (file: PersonFile, emergencies: Emergencies): PersonFile => {
  const { emergencies: _, ...plan } = file.plan;
  const isNone = emergencies.all.length === 0 && emergencies.unlogged.length === 0;
  return { ...file, plan: isNone ? plan : { ...plan, emergencies } };
};

const isSame = (one: EmergencyAct, other: EmergencyAct | LogEntry): boolean =>
  one.at === other.at && one.by === other.by && one.what === other.what;

/** Once, however often it is tried: a crash may come between the log and the file. Entries follow each other in time, so that one which
 *  waited is as late as the newest. */
const logged = (house: HouseRecord, act: EmergencyAct): HouseRecord => {
  const log = logOf(house);
  if (log.some((entry) => isSame(act, entry))) return house;
  const newest = log.at(-1)?.at;
  return withLogged(house, newest === undefined || newest <= act.at ? act : { ...act, at: newest });
};

const withHint = (house: HouseRecord, of: PersonId, isRunning: boolean): HouseRecord => {
  const { emergenciesOf = [], ...rest } = house;
  if (emergenciesOf.includes(of) === isRunning) return house;
  const hint = isRunning ? [...emergenciesOf, of] : emergenciesOf.filter((one) => one !== of);
  return hint.length === 0 ? rest : { ...rest, emergenciesOf: hint };
};

const intoHouse = (store: Pick<Store, "changeHouse">, of: PersonId, { all, unlogged }: Emergencies): Promise<void> =>
  store.changeHouse((house) => {
    const after = withHint(unlogged.reduce(logged, house), of, areRunning({ all, unlogged: [] }));
    return after === house ? { value: undefined } : { file: after, value: undefined };
  });

const taken = (file: PersonFile, acts: readonly EmergencyAct[]): PersonFile => {
  const { all, unlogged } = emergenciesIn(file);
  return withEmergencies(file, { all, unlogged: unlogged.filter((one) => !acts.some((act) => isSame(act, one))) });
};

/** Before anything is asked for: after a crash the clock finds the request in whose file it is, and brings it into the log. Where nothing comes
 *  of it, the clock takes the hint away. */
export const hintAt = (store: Pick<Store, "changeHouse">, of: PersonId): Promise<void> =>
  store.changeHouse((house) => {
    const after = withHint(house, of, true);
    return after === house ? { value: undefined } : { file: after, value: undefined };
  });

/** The step and that it is to be logged were kept in one write, in the file of whom it is about. From here it gets into the house's log, and
 *  only then out of the file: after a crash it is done again. Nothing is shown to anybody before this resolves. */
export const putOnRecord = async (store: Pick<Store, "read" | "change" | "changeHouse">, of: PersonId): Promise<void> => {
  const found = emergenciesIn(await store.read(of));
  await intoHouse(store, of, found);
  if (found.unlogged.length > 0) await store.change(of, (file) => ({ file: taken(file, found.unlogged), value: undefined }));
  // Somebody may have asked while the hint was taken away.
  const now = emergenciesIn(await store.read(of));
  if (areRunning(now) !== areRunning({ ...found, unlogged: [] })) await intoHouse(store, of, now);
};
