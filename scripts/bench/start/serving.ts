import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Place } from "../../../store/index.js";
import { withChildren } from "../../children/child.js";
import { HOST } from "../../connector/loopback.js";
import { freePort } from "../../free-port.js";

/** What a start took, up to the first answer. */
export interface Begun {
  readonly seconds: number;
  readonly cpuMs: number;
}

const LOOK_MS = 2;
const LONGEST_MS = 60_000;
/** In which Linux counts a process's time. */
const TICK_MS = 10;

const isAlive = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const call = request({ host: HOST, port, path: "/healthz", agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    call.once("error", () => resolve(false));
    call.end();
  });

/** The fields behind the name, which may hold anything: user time is the twelfth of them, system time the next. */
const cpuMsOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/stat`, "utf8");
  const [user, system] = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) * TICK_MS;
};

const settingsOf = ({ data, keys }: Place, tenant: string, port: number, operations: number) => ({
  ...{ IFD_DATA: data, IFD_KEYS: keys, IFD_TENANT: tenant },
  IFD_APP_ID: "11111111-1111-4111-8111-111111111111",
  IFD_APP_SECRET: "measured-and-never-shown",
  ...{ IFD_LEGAL_BASIS: "Dienstvereinbarung zur Messung", IFD_DATA_PROTECTION: "Petra Lindqvist", IFD_STAFF_COUNCIL: "Personalrat" },
  ...{ IFD_LISTEN: `${HOST}:${port}`, IFD_OPERATIONS_LISTEN: `${HOST}:${operations}` },
});

/** The production program, from the first moment of its process until it says that it is there. It is killed then: each start finds what
 *  a power cut leaves. */
export const startServing = async (place: Place, tenant: string): Promise<Begun> => {
  const [port, operations] = [await freePort(), await freePort()];
  const work = async (start: Parameters<Parameters<typeof withChildren>[0]>[0]): Promise<Begun> => {
    const since = performance.now();
    const { pid } = start("serve", "--as-root");
    while (!(await isAlive(port))) {
      if (performance.now() - since > LONGEST_MS) throw new Error("the program does not start");
      await pause(LOOK_MS);
    }
    const seconds = (performance.now() - since) / 1000;
    return { seconds, cpuMs: await cpuMsOf(pid) };
  };
  return withChildren(work, settingsOf(place, tenant, port, operations));
};

/** The peer, from the first moment of its process until it has ended. */
export const startPeer = (): Promise<Begun> =>
  withChildren(async (start) => {
    const since = performance.now();
    const child = start("bench/start/import-peer");
    const cpuMs = Number(await child.next());
    await child.ended;
    return { seconds: (performance.now() - since) / 1000, cpuMs };
  });
