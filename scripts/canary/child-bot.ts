/** The whole bot as a process of its own, on a real disk and before a Connector that looks into everything. */
import { logInto, movableClock } from "../../bot/index.js";
import { fileStorer } from "../../bot/teams/store-file.js";
import type { Instant, PersonId } from "../../dialogue/index.js";
import type { Disk } from "../../store/embedded/disk.js";
import { THIS_MACHINE } from "../../store/embedded/open.js";
import { type EmbeddedStore, openStore } from "../../store/index.js";
import { diskError } from "../faults/sim/sim-disk.js";
import { NO_LIMITS } from "../invented/live.js";
import { openWholeBot, type WholeBot } from "../invented/whole-bot.js";
import { type Leaks, openLeaks } from "./leaks.js";
import { type DiskState, isOrder, type Order, type Told } from "./orders.js";

const [folder = "", origin = "", drive = "", startsAt = "", leaking = ""] = process.argv.slice(2);
const RESERVE_BYTES = 65_536;
/** On a busy machine the story goes on all the same. */
const PATIENCE_MS = 60_000;

const tell = (told: Told): void => {
  process.send?.(told);
};

const never = (): Promise<never> => new Promise(() => undefined);

const moodyDisk = (disk: Disk, state: () => DiskState, onStuck: () => void): Disk => ({
  ...disk,
  create: async (path) => {
    const file = await disk.create(path);
    const write = async (bytes: Uint8Array): Promise<number> => {
      if (state() === "stuck") {
        onStuck();
        return never();
      }
      if (state() === "full") throw diskError("ENOSPC", path);
      return file.write(bytes);
    };
    return { ...file, write };
  },
  freeBytes: async (path) => (state() === "full" ? 0 : disk.freeBytes(path)),
});

const writeProtocol = (store: EmbeddedStore, employee: PersonId, text: string): Promise<void> =>
  store.roster().then((roster) =>
    store.change(employee, (file) => {
      const [dialogue] = file.plan.dialogues;
      const lead = roster.get(employee)?.lead;
      if (dialogue === undefined || lead === undefined) throw new Error("a protocol is between two people about their dialogue");
      const protocol = { dialogue: dialogue.id, employee, lead, since: dialogue.dueOn, state: "in-writing", text, version: 0 } as const;
      return { file: { ...file, content: { ...file.content, protocols: [protocol] } }, value: undefined };
    }),
  );

interface Running {
  readonly store: EmbeddedStore;
  readonly live: WholeBot;
  readonly clock: ReturnType<typeof movableClock>;
  readonly leaks: Leaks;
  /** Resolves when a write is held up for the first time. */
  readonly stuck: Promise<void>;
  disk: DiskState;
}

const crash = ({ leaks }: Running): Promise<never> => {
  setImmediate(() => {
    throw new Error(leaks.crashes());
  });
  return never();
};

const carryOut = async (running: Running, order: Order): Promise<void> => {
  const { store, live, clock } = running;
  switch (order.do) {
    case "tick":
      if (order.at !== undefined) clock.moveTo(order.at as Instant);
      // One may be under way that began before the clock was moved.
      await live.bot.tick();
      return live.bot.tick();
    case "disk":
      running.disk = order.is;
      return;
    case "until-stuck":
      return running.stuck;
    case "write-protocol":
      return writeProtocol(store, order.employee as PersonId, order.text);
    case "crash":
      return crash(running);
  }
};

const open = async (): Promise<Running> => {
  let running: Running | undefined;
  let onStuck = (): void => undefined;
  const stuck = new Promise<void>((resolve) => {
    onStuck = resolve;
  });
  const disk = moodyDisk(
    THIS_MACHINE.disk,
    () => running?.disk ?? "fine",
    () => onStuck(),
  );
  const place = { data: `${folder}/data`, keys: `${folder}/keys` };
  const store = await openStore({ place, machine: { ...THIS_MACHINE, disk }, reserveBytes: RESERVE_BYTES });
  const { settings } = await store.house();
  if (settings === undefined) throw new Error("a bot without a house");
  const clock = movableClock(Date.now, Number(startsAt) as Instant);
  const leaks = openLeaks(leaking.split(","), { folder, origin, store });
  const log = logInto((line) => process.stdout.write(leaks.writing(line)), clock.now);
  const { sending, hearing, rendering } = leaks;
  const live = await openWholeBot({
    ...{ store, origin, log, sending, hearing, rendering, now: clock.now, limits: NO_LIMITS, patienceMs: PATIENCE_MS },
    storeFile: leaks.storing(fileStorer({ origins: [drive] })),
    tenant: settings.tenant,
  });
  running = { store, live, clock, leaks, stuck, disk: "fine" };
  return running;
};

const work = async (): Promise<void> => {
  const running = await open();
  process.once("disconnect", () => process.exit());
  process.once("SIGTERM", () => {
    void running.live.stop().then(() => process.exit());
  });
  process.on("message", (message) => {
    if (isOrder(message)) void carryOut(running, message).then(() => tell({ is: "done" }));
  });
  await running.live.bot.start();
  const { port, operationsPort = 0 } = running.live;
  tell({ is: "ready", port, operationsPort });
};

await work();
