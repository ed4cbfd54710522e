import { withChildren } from "../children/child.js";

/** What a process of its own has measured, in JSON on one line. */
export const answerOf = (name: string, ...args: readonly string[]): Promise<unknown> =>
  withChildren(async (start) => {
    const child = start(name, ...args);
    const line = await child.next();
    if (line === undefined) throw new Error(`${name} ended without a word`);
    await child.ended;
    return JSON.parse(line);
  });
