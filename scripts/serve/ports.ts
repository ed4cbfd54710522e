import { createServer } from "node:net";
import type { ServingSettings } from "../../bot/index.js";
import { ALL_ADDRESSES, type Listening } from "../../bot/serving/listening.js";
import { Unusable } from "../command-line.js";

const REASONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  [
    "EADDRINUSE",
    ["Den Port hat schon ein anderes Programm. „ss -ltnp“ zeigt, welches.", "Another program has this port already. See ss -ltnp."],
  ],
  ["EADDRNOTAVAIL", ["Diese Adresse hat der Server nicht.", "The server does not have this address."]],
  ["ENOTFOUND", ["Diesen Namen kennt der Server nicht.", "The server does not know this name."]],
  ["EACCES", ["Für diesen Port fehlt das Recht. Nehmen Sie einen ab 1024.", "There is no right to this port. Take one from 1024 on."]],
]);

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

const wordsFor = (variable: string, error: unknown): readonly string[] | undefined => {
  const [de, en] = REASONS.get(codeOf(error)) ?? [];
  return de === undefined || en === undefined ? undefined : [`${variable}: ${de}`, `  ${en}`];
};

interface Held {
  /** Why not; undefined where it is held. */
  readonly error?: unknown;
  /** As the system calls it, whatever name it was asked for by. */
  readonly address?: string;
  release(): Promise<void>;
}

const held = ({ host, port }: Listening): Promise<Held> =>
  new Promise((resolve) => {
    const server = createServer();
    const release = () => new Promise<void>((released) => server.close(() => released()));
    server.once("error", (error) => resolve({ error, release: async () => undefined }));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ ...(typeof address === "object" && address !== null ? { address: address.address } : {}), release });
    });
  });

const SAME = [
  "IFD_LISTEN und IFD_OPERATIONS_LISTEN: Das ist derselbe Ort. Wählen Sie für eines einen anderen Port.",
  "  IFD_LISTEN and IFD_OPERATIONS_LISTEN: this is the same place. Choose another port for one.",
];

/** With the first one let go of: what stood in its way then was ourselves. */
const isFree = async (place: Listening): Promise<boolean> => {
  const { error, release } = await held(place);
  await release();
  return error === undefined;
};

type Places = Pick<ServingSettings, "listen" | "operations">;

export interface PortLook {
  /** What is wrong with either, in words. */
  readonly words: readonly string[];
  /** Whoever reaches the server can see how the bot is doing. */
  readonly isOpenToAll: boolean;
}

/** Of whatever program: no two names mean the same place while both are held. */
export const lookAtPorts = async ({ listen, operations }: Places): Promise<PortLook> => {
  const [forTeams, forOperations] = [await held(listen), await held(operations)];
  await Promise.all([forTeams.release(), forOperations.release()]);
  const isOpenToAll = ALL_ADDRESSES.includes(forOperations.address ?? operations.host);
  const isSame = forTeams.error === undefined && codeOf(forOperations.error) === "EADDRINUSE" && (await isFree(operations));
  if (isSame) return { words: SAME, isOpenToAll };
  const words = [
    ...(forTeams.error === undefined ? [] : (wordsFor("IFD_LISTEN", forTeams.error) ?? ["IFD_LISTEN?"])),
    ...(forOperations.error === undefined ? [] : (wordsFor("IFD_OPERATIONS_LISTEN", forOperations.error) ?? ["IFD_OPERATIONS_LISTEN?"])),
  ];
  return { words, isOpenToAll };
};

export const refuseTakenPorts = async (places: Places): Promise<void> => {
  const { words } = await lookAtPorts(places);
  if (words.length > 0) throw new Unusable(words);
};
