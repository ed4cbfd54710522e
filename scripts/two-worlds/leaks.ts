import type { Messenger } from "../../bot/messenger.js";
import type { PersonId } from "../../dialogue/index.js";
import type { PersonFile, Store } from "../../store/index.js";

interface Leaking {
  readonly x: PersonId;
  readonly log: (event: string, facts?: object) => void;
  readonly now: () => number;
  /** What lies on the disk. */
  readonly kept: Store;
}

/** A mistake as somebody could make it, to show that the comparison sees it. */
export interface Leak {
  readonly says: string;
  /** Seen by nobody who does not look at the disk. */
  readonly onDisk?: boolean;
  readonly store?: (store: Store, leaking: Leaking) => Store;
  readonly messenger?: (messenger: Messenger, leaking: Leaking) => Messenger;
  readonly metrics?: (page: string, leaking: Leaking) => string;
}

const hasWritten = (file: PersonFile | undefined): boolean => (file?.content.preparations.length ?? 0) > 0;

const isMuted = (file: PersonFile | undefined): boolean => file?.plan.wishes.muted === true;

const whereWritten = async <T>({ kept, x }: Leaking, otherwise: T, written: () => T): Promise<T> =>
  hasWritten(await kept.read(x)) ? written() : otherwise;

const LOGGED: Leak = {
  says: "eine Zeile im Protokoll, wenn jemand Notizen speichert",
  store: (store, { x, log }) => ({
    ...store,
    changeOnce: async (person, inbound, fn) => {
      const done = await store.changeOnce(person, inbound, fn);
      if (person === x && hasWritten(await store.read(x))) log("saved");
      return done;
    },
  }),
};

const COUNTED: Leak = {
  says: "eine Zahl im Hausbuch: wie viele sich vorbereitet haben",
  store: (store, leaking) => ({
    ...store,
    house: async () => {
      const house = await store.house();
      const settings = house.settings;
      const name = await whereWritten(leaking, settings?.name, () => `${settings?.name} (1)`);
      return settings === undefined || name === undefined ? house : { ...house, settings: { ...settings, name } };
    },
  }),
};

const ORDERED: Leak = {
  says: "eine andere Reihenfolge der Nachrichten, wenn jemand stumm ist",
  store: (store, { kept, x }) => ({
    ...store,
    roster: async () => {
      const roster = await store.roster();
      return isMuted(await kept.read(x)) ? new Map([...roster].reverse()) : roster;
    },
  }),
};

const WORDED: Leak = {
  says: "ein Zeichen mehr auf einer Karte, wenn jemand stumm ist",
  messenger: (messenger, { kept, x }) => ({
    ...messenger,
    post: async (to, message) => {
      const more = isMuted(await kept.read(x)) ? { ...message, card: { ...message.card, speak: " " } } : message;
      return messenger.post(to, more);
    },
  }),
};

const lastSends = new WeakMap<Leaking, number>();

const FIVE_MINUTES_S = 300;

/** As monitoring programs like it, and rounded as if that helped: on many a day one person is the only one who is due. */
const MEASURED: Leak = {
  says: "ein Messwert: wann zuletzt eine Nachricht hinausging, auf fünf Minuten gerundet",
  messenger: (messenger, leaking) => ({
    ...messenger,
    post: async (to, message) => {
      const seen = await messenger.post(to, message);
      if (seen.kind === "answered" && seen.status < 300) lastSends.set(leaking, leaking.now());
      return seen;
    },
  }),
  metrics: (page, leaking) => {
    const at = Math.floor((lastSends.get(leaking) ?? 0) / 1000 / FIVE_MINUTES_S) * FIVE_MINUTES_S;
    return `${page}ifd_last_send_timestamp_seconds ${at}\n`;
  },
};

const TIMED: Leak = {
  says: "eine spätere Nachricht, wenn sich jemand vorbereitet hat",
  messenger: (messenger, leaking) => {
    const late = new Set<string>();
    return {
      ...messenger,
      post: async (to, message) => {
        const isLate = !late.has(to.conversation) && (await whereWritten(leaking, false, () => true));
        late.add(to.conversation);
        return isLate ? { kind: "not-connected" } : messenger.post(to, message);
      },
    };
  },
};

const FILED: Leak = {
  says: "ein Eintrag in der Datei der Leitung, wenn jemand Notizen hat",
  store: (store, leaking) => ({
    ...store,
    changeOnce: async (person, inbound, fn) => {
      const done = await store.changeOnce(person, inbound, fn);
      if (person !== leaking.x) return done;
      const lead = (await store.roster()).get(person)?.lead;
      const isWritten = await whereWritten(leaking, false, () => true);
      if (lead !== undefined && isWritten) {
        await leaking.kept.change(lead, (file) => ({ file: { ...file, plan: { ...file.plan, withoutBot: true } }, value: undefined }));
      }
      return done;
    },
  }),
};

const COLLEAGUE = "e1-2" as PersonId;

/** The same in it as before: only whoever looks into the folder can tell that it was written. */
const TOUCHED: Leak = {
  says: "die Datei einer Kollegin neu geschrieben, wenn jemand Notizen hat",
  onDisk: true,
  store: (store, leaking) => ({
    ...store,
    changeOnce: async (person, inbound, fn) => {
      const done = await store.changeOnce(person, inbound, fn);
      if (person === leaking.x && (await whereWritten(leaking, false, () => true))) {
        await leaking.kept.change(COLLEAGUE, (file) => ({ file, value: undefined }));
      }
      return done;
    },
  }),
};

/** By the name that the command takes. */
export const LEAKS: ReadonlyMap<string, Leak> = new Map([
  ["protokoll", LOGGED],
  ["zahl", COUNTED],
  ["reihenfolge", ORDERED],
  ["karte", WORDED],
  ["zeit", TIMED],
  ["messwert", MEASURED],
  ["datei", FILED],
  ["ordner", TOUCHED],
]);
