import { createServer } from "node:net";

const HOST = "127.0.0.1";

/** The port that was asked for, or 0 for any; undefined where somebody else has it. */
const tried = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, HOST, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });

export const isFree = async (port: number): Promise<boolean> => (await tried(port)) !== undefined;

export const freePort = async (): Promise<number> => {
  const port = await tried(0);
  if (port === undefined) throw new Error("this machine has no free port");
  return port;
};

/** The first free one of a few in a row, so that the addresses are the same every day where they can be. */
export const firstFreePort = async (from: number): Promise<number> => {
  for (let port = from; port < from + 20; port++) if (await isFree(port)) return port;
  return freePort();
};
