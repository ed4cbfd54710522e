import type { Key } from "../sealing.js";
import type { WrappedKey } from "./keyring-file.js";

/** A change opens and closes with the same two keys, so that the last few stay at hand. Never many: what is at rest in memory is
 *  wrapped. */
export interface LatelyUsed {
  keyOf(wrapped: WrappedKey, unwrap: () => Key): Key;
  /** A destroyed key must not be found here either. */
  forget(wrapped: WrappedKey): void;
}

export const latelyUsed = (most: number): LatelyUsed => {
  const keys = new Map<WrappedKey, Key>();
  const remember = (wrapped: WrappedKey, key: Key): Key => {
    const [oldest] = keys.keys();
    if (keys.size >= most && oldest !== undefined) keys.delete(oldest);
    keys.set(wrapped, key);
    return key;
  };
  return {
    keyOf: (wrapped, unwrap) => keys.get(wrapped) ?? remember(wrapped, unwrap()),
    forget: (wrapped) => {
      keys.get(wrapped)?.bytes.fill(0);
      keys.delete(wrapped);
    },
  };
};
