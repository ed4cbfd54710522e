/** bot: what talks. Empty so far: the Teams boundary, conversations, clock and delivery come to live here. */
export {};
