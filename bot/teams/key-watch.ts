import { lately } from "../lately.js";
import { within } from "../within.js";

/** The token is not what it says it is. */
export class FalseToken extends Error {
  override readonly name = "FalseToken";
}

/** Nobody can say whether it is, for the keys cannot be had at present. */
export class KeysOutOfReach extends Error {
  override readonly name = "KeysOutOfReach";
}

const HOUR_MS = 3_600_000;
/** After keys could not be fetched, where none is known: nobody can come in until they are. */
const PAUSE_MS = 10_000;
/** Where one is: whoever writes from Teams comes in with it, and a key that Teams has just begun to use can wait. */
const LONGER_PAUSE_MS = 300_000;
const LONGEST_CHECK_MS = 5_000;
const MOST_WAITING = 1_000;
const MOST_KEYS = 50;

/** What jsonwebtoken calls a token that is false, too old or too young. */
const ABOUT_THE_TOKEN: readonly string[] = ["JsonWebTokenError", "TokenExpiredError", "NotBeforeError"];

const isAboutTheToken = (error: unknown): boolean =>
  error instanceof Error && (Reflect.get(error, "statusCode") === 401 || ABOUT_THE_TOKEN.includes(error.name));

export type KeyWatch = <T>(key: string, check: () => Promise<T>) => Promise<T>;

/** The SDK fetches Microsoft's keys whenever a token names one it does not know, every request for itself as long as none came back
 *  (botframework-connector 4.23.3, openIdMetadata.js). So tokens of a key that was never seen true wait in one line: the first may fetch,
 *  the others find what it brought. Whoever writes from Teams is held up by none of them. */
export const openKeyWatch = (now: () => number): KeyWatch => {
  const known = new Map<string, number>();
  let troubledAt = Number.NEGATIVE_INFINITY;
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const isKnown = (key: string): boolean => lately(HOUR_MS, known.get(key) ?? Number.NEGATIVE_INFINITY, now());

  const keep = (key: string): void => {
    if (isKnown(key)) return;
    if (known.size >= MOST_KEYS) known.clear();
    known.set(key, now());
  };

  /** Known ones are asked for again only where one of them was not to be had any more: a stranger who names a key that nobody has must
   *  not shut out those who come with the right one. */
  const troubled = (key: string, cause?: unknown): KeysOutOfReach => {
    if (isKnown(key)) known.clear();
    troubledAt = now();
    return new KeysOutOfReach("keys cannot be fetched", { cause });
  };

  const checked = async <T>(key: string, check: () => Promise<T>): Promise<T> => {
    const found = await within(LONGEST_CHECK_MS, check()).catch((cause: unknown) => {
      throw isAboutTheToken(cause) ? new FalseToken("false", { cause }) : troubled(key, cause);
    });
    if (found === "takes-longer") throw troubled(key);
    keep(key);
    return found;
  };

  const inLine = async <T>(key: string, check: () => Promise<T>): Promise<T> => {
    waiting -= 1;
    const pauseMs = [...known.keys()].some(isKnown) ? LONGER_PAUSE_MS : PAUSE_MS;
    if (lately(pauseMs, troubledAt, now())) throw new KeysOutOfReach("not asked for again so soon");
    return checked(key, check);
  };

  return async (key, check) => {
    if (isKnown(key)) return checked(key, check);
    if (waiting >= MOST_WAITING) throw new KeysOutOfReach("too many wait");
    waiting += 1;
    const turn = line.then(() => inLine(key, check));
    line = turn.catch(() => undefined);
    return turn;
  };
};
