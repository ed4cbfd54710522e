import { type Day, dayOf, type Span } from "../calendar/day.js";

/** Half of a calendar year, whatever windows a house's formats have: nobody can choose the dates on which numbers are made. */
export interface HalfYear {
  readonly year: number;
  readonly half: 1 | 2;
}

export const spanOf = ({ year, half }: HalfYear): Span =>
  half === 1 ? { from: dayOf(year, 1, 1), to: dayOf(year, 6, 30) } : { from: dayOf(year, 7, 1), to: dayOf(year, 12, 31) };

/** The fixed date, 30 June or 31 December, still belongs to it. */
export const isFinished = (halfYear: HalfYear, today: Day): boolean => today > spanOf(halfYear).to;
