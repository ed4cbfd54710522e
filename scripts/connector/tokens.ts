import { randomUUID } from "node:crypto";

/** The tokens by which the bot shows the Connector that it is the bot. */
export interface Tokens {
  give(): string;
  isTrue(authorization: string | undefined): boolean;
  /** None that was given so far is true any more. */
  revoke(): void;
}

export const openTokens = (): Tokens => {
  let start = randomUUID();
  let given = 0;
  return {
    give: () => `${start}.${++given}`,
    isTrue: (authorization) => authorization?.startsWith(`Bearer ${start}.`) === true,
    revoke: () => {
      start = randomUUID();
    },
  };
};
