const PIECE_BYTES = 256 * 1024;

/** Node cuts small buffers out of pieces of 8 KB. A look through a large house makes hundreds of thousands of them, and what is given
 *  back in such small pieces the process holds on to: 35 MB with 10,000 people. Large pieces go back to the system as they are. */
export const cutBuffersFromLargePieces = (): void => {
  Buffer.poolSize = PIECE_BYTES;
};
