/** What the clients take, with room to spare. */
export const MOST_BYTES = { message: 25 * 1024, answer: 80 * 1024 } as const;

/** Microsoft 365 counts what is sent as UTF-16. */
export const bytesOf = (card: unknown): number => JSON.stringify(card).length * 2;
