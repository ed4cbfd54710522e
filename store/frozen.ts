/** The same, which nobody can change any more. What is frozen already is taken to be so in all its parts: only this freezes anything. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};
