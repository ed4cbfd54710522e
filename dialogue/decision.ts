/** What the rules foresee is a value, also when the answer is no. */
export interface Allowed<T> {
  readonly allowed: true;
  readonly value: T;
}

export interface Refused<R extends string> {
  readonly allowed: false;
  readonly why: R;
}

export type Decision<T, R extends string> = Allowed<T> | Refused<R>;

export const allowed = <T>(value: T): Allowed<T> => ({ allowed: true, value });
export const refused = <R extends string>(why: R): Refused<R> => ({ allowed: false, why });
