/** dialogue: what a leadership dialogue is and what its rules allow.
 *  Reads no clock, no store, no environment; nothing here waits.
 *  Words: window = the span a dialogue is due in; slot = dialogue × stage; nudge = the one message of a slot. */
export { day } from "./calendar/day.js";
