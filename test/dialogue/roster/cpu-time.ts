/** Milliseconds of work, not of waiting: a busy machine does not make it more. */
export const cpuTimeMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
