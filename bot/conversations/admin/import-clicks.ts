import { PASTE_FIELD } from "../../../cards/index.js";
import { readRoster } from "../../../store/index.js";
import type { Handler, Handlers } from "../handler.js";
import { MISSING, refusal } from "../refuse.js";
import { shown, shows } from "../reply.js";
import { applied, left } from "./import-applying.js";
import { layRead, standingOf } from "./import-laid.js";

const forAdmins =
  (handler: Handler): Handler =>
  async (talk, click) =>
    talk.may("import", { kind: "roster" }).allowed ? handler(talk, click) : MISSING;

const open: Handler = async (talk, { id }) => (id === undefined ? shows("roster-ask", {}) : standingOf(talk, id));

const check: Handler = async (talk, { inputs }) => {
  const pasted = inputs.get(PASTE_FIELD) ?? "";
  if (pasted.trim() === "") return refusal("nothing-written", undefined, "import");
  const id = await layRead(talk, readRoster(new TextEncoder().encode(pasted)));
  return { ...(await standingOf(talk, id)), leaves: shown("roster-received", { id }) };
};

const result: Handler = (talk, { id }) => standingOf(talk, id);

/** Pressed twice it is done once: the second click is told what became of the first. */
const apply: Handler = async (talk, { id }) => {
  const waiting = id === undefined ? undefined : talk.desk.find(id, talk.me.id, talk.now, "roster");
  if (id === undefined || waiting === undefined) return standingOf(talk, id);
  const { before, after } = waiting;
  return applied(talk, {
    id,
    what: "roster-replaced",
    laid: { kind: "roster", before, after },
    done: { kind: "former-roster", state: "applied", before, after },
  });
};

const undo: Handler = async (talk, { id }) => {
  const past = id === undefined ? undefined : talk.desk.find(id, talk.me.id, talk.now, "former-roster");
  const isRunning = talk.desk.find(id, talk.me.id, talk.now, "roster-running") !== undefined;
  if (id === undefined || (past === undefined && !isRunning)) return left(shows("roster-done", { state: "gone" }));
  if (past === undefined || past.state === "undone") return standingOf(talk, id);
  const { before, after } = past;
  return applied(talk, {
    id,
    what: "former-roster",
    laid: { kind: "former-roster", state: "applied", before, after },
    done: { kind: "former-roster", state: "undone", before, after },
  });
};

/** Whatever waits; what has been applied is not undone by it. */
const discard: Handler = async (talk, { id }) => {
  const { desk, me, now } = talk;
  const isPast = desk.find(id, me.id, now, "former-roster") !== undefined || desk.find(id, me.id, now, "roster-running") !== undefined;
  if (isPast) return standingOf(talk, id);
  const isWaiting = desk.find(id, me.id, now, "roster") !== undefined || desk.find(id, me.id, now, "roster-findings") !== undefined;
  if (id !== undefined && isWaiting) desk.clear(id);
  return left(shows("roster-done", { state: "discarded" }));
};

export const IMPORT_CLICKS = {
  "import.open": forAdmins(open),
  "import.check": forAdmins(check),
  "import.result": forAdmins(result),
  "import.apply": forAdmins(apply),
  "import.undo": forAdmins(undo),
  "import.discard": forAdmins(discard),
} satisfies Handlers;
