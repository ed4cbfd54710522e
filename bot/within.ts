/** What came of it, or that it takes longer: the work itself goes on. */
export const within = <T>(ms: number, work: Promise<T>): Promise<T | "takes-longer"> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve("takes-longer"), ms);
    const done = (): void => clearTimeout(timer);
    work.finally(done).then(resolve, reject);
  });
