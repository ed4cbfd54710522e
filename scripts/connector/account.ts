import type { Accepted, Fault, Report } from "./faults.js";
import type { CallKind } from "./route.js";
import { openBusiest } from "./windows.js";

/** Keeps account while calls come in by the ten thousand: nothing here takes longer the more there were. */
export interface Account {
  called(kind: CallKind, at: number): void;
  accepted(one: Accepted): void;
  injected(fault: Fault | "blocked"): void;
  throttledByLimits(): void;
  answered(how: number | string): void;
  tokenAsked(at: number): void;
  report(): Report;
}

const nameOf = (fault: Fault | "blocked"): string => {
  if (fault === "blocked") return fault;
  return "accepted" in fault ? `${fault.kind}:${fault.accepted ? "accepted" : "lost"}` : fault.kind;
};

const NO_CALLS: Readonly<Record<CallKind, number>> = { post: 0, replace: 0, delete: 0, open: 0, member: 0 };

const openCount = () => {
  const counts = new Map<string, number>();
  return {
    add: (name: string): void => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    all: () => Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
};

export const openAccount = (): Account => {
  const accepted: Accepted[] = [];
  const tokens: number[] = [];
  const calls = { ...NO_CALLS };
  const [answers, injected] = [openCount(), openCount()];
  const busiest = openBusiest();
  let throttledByLimits = 0;
  return {
    called: (kind, at) => {
      calls[kind] += 1;
      busiest.add(at);
    },
    accepted: (one) => accepted.push(one),
    injected: (fault) => injected.add(nameOf(fault)),
    throttledByLimits: () => {
      throttledByLimits += 1;
    },
    answered: (how) => answers.add(String(how)),
    tokenAsked: (at) => tokens.push(at),
    report: () => ({
      ...{ throttledByLimits, mostInASecond: busiest.most },
      accepted: [...accepted],
      answers: answers.all(),
      injected: injected.all(),
      calls: { ...calls },
      tokens: [...tokens],
    }),
  };
};
