import { AsyncLocalStorage } from "node:async_hooks";

type Say = typeof console.error;

const checking = new AsyncLocalStorage<true>();
const hushed = new WeakSet<Say>();

/** Says all that it ever said, but for what is said while the SDK looks at a token. */
const hushing = (say: Say): Say => {
  const hush: Say = (...said) => {
    if (checking.getStore() === undefined) say(...said);
  };
  hushed.add(hush);
  return hush;
};

/** The SDK tells the console about every false token, with a stack and with our keys (botframework-connector 4.23.3,
 *  jwtTokenExtractor.js), so that anybody who knocks could fill the log; no setting turns it off. What is said inside `check` is
 *  dropped, and only there: nothing of ours runs inside it, and whatever else is said at the same time is heard. */
export const quietly = async <T>(check: () => Promise<T>): Promise<T> => {
  if (!hushed.has(console.error)) console.error = hushing(console.error);
  return checking.run(true, check);
};
