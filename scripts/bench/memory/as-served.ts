/** What the unit and the image set before the program starts; a test compares them. glibc takes what is as large as this from the system and
 *  gives it back at once. Left to itself it raises the size with the first large piece that is freed, and from then on keeps what was freed. */
export const AS_SERVED = { MALLOC_MMAP_THRESHOLD_: "131072" } as const;
