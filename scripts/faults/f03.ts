import type { Fault } from "../connector/faults.js";
import type { Counts, FaultCase, Order } from "./case.js";
import { expectThat } from "./expectations.js";
import { measured, withScene } from "./wave/scene.js";

/** All of them arrive, and none of them is answered as if it had. */
const FAULTS: readonly Fault[] = [
  { kind: "failed", status: 502, accepted: true },
  { kind: "failed", status: 504, accepted: true },
  { kind: "reset", accepted: true },
  { kind: "silent", accepted: true },
];
/** Of what is never answered there is much here. */
const LONGEST_CALL_MS = 4_000;
/** Of all messages, for all faults together. */
const SHARE = 0.05;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const run = ({ runs, seed, broken, done }: Order): Promise<Counts> => {
  const faults = FAULTS.map((fault) => ({ share: SHARE / FAULTS.length, fault }));
  return withScene(
    { nudges: runs, form: broken ? "insistent" : "sound", plan: { seed, faults }, longestCallMs: LONGEST_CALL_MS },
    async (scene) => {
      const { found, connector } = scene;
      await measured(scene);
      const injected = sum(Object.values((await connector.report()).injected));
      expectThat(found, injected > 0, "nothing went wrong, and nothing was tried");
      expectThat(found, found.unclear === injected, `${found.unclear} messages are unclear, and ${injected} went wrong`);
      done(runs);
    },
  );
};

export const F03: FaultCase = {
  id: "F03",
  title: "10.000 Nachrichten, jede zwanzigste kommt an und scheint gescheitert",
  runs: 10_000,
  shortRuns: 120,
  run,
};
