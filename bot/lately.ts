/** Whether that was less than so long ago. A clock that was set back says no: it would say yes for as long as it was set back. */
export const lately = (ms: number, at: number, now: number): boolean => at <= now && now - at < ms;
