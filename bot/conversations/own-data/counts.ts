import type { OwnCounts } from "../../../cards/index.js";
import { isPartOf, type Protocol, type Wishes } from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import type { Talk } from "../talk.js";
import type { Elsewhere } from "./elsewhere.js";

const wishesIn = ({ muted, bundleOn, language, restricted }: Wishes): number =>
  Number(muted) + Number(restricted === true) + Number(bundleOn !== undefined) + Number(language !== undefined);

const datesIn = ({ plan }: PersonFile): number =>
  plan.dialogues.reduce((sum, one) => sum + Number(one.state === "dated") + Number("proposed" in one && one.proposed !== undefined), 0);

const noticesTo = ({ plan }: PersonFile, me: Talk["me"]): number => (plan.notices ?? []).filter(({ to }) => to === me.id).length;

const wished = (protocols: readonly Protocol[]): number => protocols.filter(({ state }) => state === "wished").length;

const written = ({ content }: PersonFile, { answers, protocols: asLead }: Elsewhere) => {
  const protocols = [...content.protocols.filter((protocol) => isPartOf(protocol, "employee")), ...asLead];
  const drafts = content.releases.filter(({ state }) => state === "draft").length;
  return {
    preparation: content.preparations.length,
    draft: drafts,
    release: content.releases.length - drafts,
    answer: answers.length,
    "lead-topics": content.leadTopics.length,
    "protocol-wish": wished(protocols),
    protocol: protocols.length - wished(protocols),
  };
};

/** Everything that is kept of whoever asks. */
export const countsOf = async (talk: Talk, found: Elsewhere): Promise<OwnCounts> => {
  const { store, me, file } = talk;
  const [{ log }, roster] = [await store.house(), await store.roster()];
  const { plan } = file;
  return {
    ...written(file, found),
    dialogue: plan.dialogues.length,
    appointment: datesIn(file),
    slot: plan.slots.length + noticesTo(file, me) + found.notices.length,
    wishes: wishesIn(plan.wishes),
    pause: plan.wishes.pauses.length,
    "roster-entry": Number(roster.has(me.id)),
    teams: Number(plan.address !== undefined),
    "admin-log": log.filter(({ by }) => by === me.id).length,
  };
};

/** A protocol that is kept with those they lead stays with them. */
export const countsToErase = (talk: Talk, found: Elsewhere): Promise<OwnCounts> =>
  countsOf(talk, { ...found, protocols: found.protocols.filter(({ state }) => state === "wished") });
