import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { Seen } from "../../dialogue/index.js";
import { type ProxySettings, proxySettings } from "../config.js";
import type { Heard } from "../conversations/hear.js";
import { kindOf, type Log } from "../log.js";
import type { Activity } from "./activity.js";
import { openAfterwards } from "./afterwards.js";
import { type AnsweredWay, answerWith, NOT_KNOWN } from "./answers.js";
import { openApplication, type Routes } from "./application.js";
import { NotDone, placeOf } from "./broken.js";
import { type Answer, Connection, type Identity } from "./connection.js";
import { type Admitted, admit, type Gate, type Knock } from "./gate.js";
import { FalseToken, KeysOutOfReach } from "./key-watch.js";
import { openKeysQuestion } from "./keys-question.js";
import { type Limits, TEAMS_LIMITS } from "./limits.js";
import { openMessenger, type TeamsMessenger } from "./messenger.js";
import { openAttempts } from "./one-attempt.js";
import { openPace, type Ticking } from "./pace.js";
import { reactionsOf } from "./reactions.js";
import { openRepeats } from "./repeats.js";
import { openSignInNames } from "./sign-in-names.js";
import type { Patience } from "./speaking.js";
import { type Turn, turnOf } from "./turn.js";
import { troubleWith } from "./voicing.js";

export interface TeamsSettings {
  readonly gate: Gate;
  readonly identity: Identity;
  /** From what somebody did to what they see: `hear` with its world. */
  readonly hear: (turn: Turn) => Promise<Heard>;
  readonly log: Log;
  /** See Patience. */
  readonly unsaid?: NonNullable<Patience["unsaid"]>;
  readonly now: () => number;
  /** How long a click is worked at before it is said that it takes longer. */
  readonly patienceMs?: number;
  /** How long one call to Teams is waited for. */
  readonly longestCallMs?: number;
  readonly limits?: Limits;
  readonly ticking?: Ticking;
  /** What the environment says unless given. */
  readonly proxy?: ProxySettings;
}

export interface Teams {
  /** A request from first to last. Never rejects. */
  readonly receive: (knock: Knock) => Promise<Answer>;
  readonly messenger: TeamsMessenger;
  /** For `World`: whoever is on the roster by the name they sign in with. */
  readonly signInName: (turn: Turn) => Promise<string | undefined>;
  /** Whether the keys could be had by which people are let in. */
  readonly askForKeys: () => Promise<Seen>;
  /** Waits for what goes on after answers were given; what Teams did not take is not said again from then on. */
  readonly settled: () => Promise<void>;
}

/** Teams gives up on a click after some five seconds. */
const PATIENCE_MS = 4_000;

const TICKING: Ticking = { elapsed: () => performance.now(), wait: (ms) => setTimeout(ms), chance: Math.random };

const ACCEPTED: Answer = { status: 200 };

const WAYS: ReadonlyMap<string, AnsweredWay> = new Map([
  ["adaptiveCard/action", "in-place"],
  ["task/fetch", "dialog-opens"],
  ["task/submit", "dialog-sends"],
]);

const newReference = (): string => randomBytes(4).toString("hex");

const keyOf = ({ conversation, from, id }: Activity): string | undefined =>
  id === undefined ? undefined : JSON.stringify([conversation.id, id, from.aadObjectId]);

/** `forNow`: the keys of what must not be answered a second time with the same. */
const routesTo = (reactions: ReturnType<typeof reactionsOf>, log: Log, forNow: Set<string | undefined>): Routes => ({
  invoked: async (activity) => {
    const [turn, way] = [turnOf(activity), WAYS.get(activity.name ?? "")];
    if (turn?.what.kind === "file-answered") {
      reactions.fileAnswered(turn);
      return ACCEPTED;
    }
    if (turn === undefined || way === undefined) return NOT_KNOWN;
    const heard = reactions.answered(turn, way).catch((error: unknown) => {
      const reference = newReference();
      log("unexpected", { kind: kindOf(error), place: placeOf(error), reference });
      throw new NotDone(answerWith(way, troubleWith(turn, { what: "unexpected", reference })), error);
    });
    const { answer, isForNow } = await heard;
    if (isForNow) forNow.add(keyOf(activity));
    return answer;
  },
  said: async (activity) => {
    const turn = turnOf(activity);
    if (turn !== undefined) await reactions.said(turn);
  },
});

/** Nothing of what went wrong goes out. */
const answerToBroken = (error: unknown, log: Log): Answer => {
  if (error instanceof NotDone) return error.answer;
  if (error instanceof FalseToken) return { status: 401 };
  // Not logged: whether they can be had is asked for at fixed times, see keys-look.ts.
  if (error instanceof KeysOutOfReach) return { status: 503 };
  log("unexpected", { kind: kindOf(error), place: placeOf(error), reference: newReference() });
  return { status: 500 };
};

/** Without an id the SDK takes every token for true. */
const refuseToBeOpen = ({ options, credentials }: Identity, { local }: Gate): void => {
  const isKnown = credentials !== undefined || (options.MicrosoftAppId ?? "") !== "";
  if (!isKnown && local === undefined) throw new Error("a bot without an app id is open to everybody");
};

/** All that goes out to the tenant, in one pace. */
const messengerOf = (
  { gate, now, limits = TEAMS_LIMITS, ticking = TICKING, proxy = proxySettings(), longestCallMs }: TeamsSettings,
  connection: Connection,
): TeamsMessenger =>
  openMessenger({
    ...{ gate, now, bot: connection.bot, pace: openPace(limits, ticking), attempt: openAttempts(proxy) },
    fetchToken: (isForced) => connection.token(isForced),
    ...(longestCallMs === undefined ? {} : { withinMs: longestCallMs }),
  });

/** Everything between HTTP and the conversations. */
export const openTeams = (settings: TeamsSettings): Teams => {
  const { gate, identity, hear, log, now, patienceMs = PATIENCE_MS, ticking = TICKING } = settings;
  refuseToBeOpen(identity, gate);
  const connection = new Connection(identity, now);
  const messenger = messengerOf(settings, connection);
  const { begin, settled } = openAfterwards(log);
  const forNow = new Set<string | undefined>();
  let isStopping = false;
  const patience = {
    ...(settings.unsaid && { unsaid: settings.unsaid }),
    elapsed: ticking.elapsed,
    wait: ticking.wait,
    isStopping: () => isStopping,
  };
  const reactions = reactionsOf({ hear, messenger, afterwards: begin, patienceMs, patience });
  const application = openApplication(routesTo(reactions, log, forNow));
  const repeats = openRepeats<Answer>(now);

  const answered = async (admission: Admitted): Promise<Answer> => {
    // Before anything is shared: an answer is for whoever shows a true token, the second time as well.
    const sender = await connection.checked(admission);
    const work = async (): Promise<Answer> => {
      const answer = await connection.receive(sender, admission, async (context) => {
        await application.run(context);
      });
      return answer ?? ACCEPTED;
    };
    const key = keyOf(admission.activity);
    if (key === undefined) return work();
    const answer = await repeats.share(key, work);
    if (forNow.delete(key)) repeats.forget(key);
    return answer;
  };

  return {
    messenger,
    settled: () => {
      isStopping = true;
      return settled();
    },
    signInName: openSignInNames(messenger, now),
    askForKeys: openKeysQuestion(identity),
    receive: async (knock) => {
      const admission = admit(knock, gate);
      if ("status" in admission) return { status: admission.status };
      return answered(admission).catch((error: unknown) => answerToBroken(error, log));
    },
  };
};
