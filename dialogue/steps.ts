/** Work on a whole house, a team at a time: whoever has people waiting for answers lets them in between. */
export type Steps<T> = Generator<undefined, T, undefined>;

export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
