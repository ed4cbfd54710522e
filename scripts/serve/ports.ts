import { createServer } from "node:net";
import type { ServingSettings } from "../../bot/index.js";
import { Unusable } from "../command-line.js";

const REASONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["EADDRINUSE", ["Den Port hat schon ein anderes Programm.", "Another program has this port already."]],
  ["EADDRNOTAVAIL", ["Diese Adresse hat der Server nicht.", "The server does not have this address."]],
  ["ENOTFOUND", ["Diesen Namen kennt der Server nicht.", "The server does not know this name."]],
  ["EACCES", ["Für diesen Port fehlt das Recht. Nehmen Sie einen ab 1024.", "There is no right to this port. Take one from 1024 on."]],
]);

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

const wordsFor = (variable: string, error: unknown): readonly string[] | undefined => {
  const [de, en] = REASONS.get(codeOf(error)) ?? [];
  return de === undefined || en === undefined ? undefined : [`${variable}: ${de}`, `  ${en}`];
};

const tried = (host: string, port: number): Promise<unknown> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

/** What is wrong with either port, in words. */
export const portWords = async ({ listen, operations }: Pick<ServingSettings, "listen" | "operations">): Promise<readonly string[]> => {
  const [forTeams, forOperations] = [await tried(listen.host, listen.port), await tried(operations.host, operations.port)];
  return [
    ...(forTeams === undefined ? [] : (wordsFor("IFD_LISTEN", forTeams) ?? ["IFD_LISTEN?"])),
    ...(forOperations === undefined ? [] : (wordsFor("IFD_OPERATIONS_LISTEN", forOperations) ?? ["IFD_OPERATIONS_LISTEN?"])),
  ];
};

export const refuseTakenPorts = async (settings: Pick<ServingSettings, "listen" | "operations">): Promise<void> => {
  const words = await portWords(settings);
  if (words.length > 0) throw new Unusable(words);
};
