/** Whether that was less than so long ago. A clock that was set back says no: it would say yes for as long as it was set back. */
export const lately = (ms: number, at: number, now: number): boolean => at <= now && now - at < ms;

/** Whether both lie in the same step of the clock: 8:00 and 8:04 in one of five minutes, 8:04 and 8:05 not. What is done once in each is
 *  done at the same times every day, however late it was done before. */
export const inOneStep = (ms: number, at: number, now: number): boolean => Math.floor(at / ms) === Math.floor(now / ms);
