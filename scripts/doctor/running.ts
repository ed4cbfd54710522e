import { portsIn } from "../../bot/serving/listening.js";
import { fieldIn, jsonIn } from "./json.js";
import { addressOf, written } from "./ports.js";
import { type Told, telling, type Words } from "./told.js";
import type { Check, Heard } from "./world.js";

export const RUNNING_WORDS = {
  "running-ready": { state: "sound", says: "Der Bot läuft und ist bereit." },
  "running-none": { state: "unknown", says: "Der Bot läuft gerade nicht. Starten Sie ihn, und rufen Sie die Prüfung noch einmal auf." },
  "running-unset": { state: "unknown", says: "Die Adresse ist nicht lesbar. Siehe „Einstellungen“." },
  "running-strange": {
    state: "finding",
    says: "Auf {place} antwortet etwas, aber nicht wie der Bot.",
    helps: "„ss -ltnp“ zeigt, welches Programm das ist. Beenden Sie es, oder wählen Sie einen anderen Port.",
  },
  "running-beginning": {
    state: "hint",
    says: "Der Bot läuft und beginnt gerade.",
    helps: "Rufen Sie die Prüfung in einer Minute noch einmal auf.",
  },
  "running-clock-wrong": {
    state: "finding",
    says: "Der Bot läuft, sendet und löscht aber nichts: Die Uhr dieses Servers ist falsch.",
    helps: "Stellen Sie die Uhr richtig. Der Bot macht dann von selbst weiter.",
  },
  "running-clock-off": {
    state: "hint",
    says: "Der Bot läuft. Er hat bemerkt, dass die Uhr dieses Servers abweicht.",
    helps: "Schalten Sie die Zeitabfrage (NTP) ein.",
  },
  "running-stuck": {
    state: "finding",
    says: "Der Bot läuft, arbeitet aber nicht weiter.",
    helps: "Heben Sie das Protokoll auf: „journalctl -u ifd-bot“. Starten Sie den Bot neu.",
  },
  "running-disk": {
    state: "finding",
    says: "Der Bot läuft, kann aber nichts schreiben.",
    helps: "Meist ist die Platte voll. Sonst fehlen Rechte: Sehen Sie auf die Zeilen zu den Platten.",
  },
  "running-no-teams": {
    state: "finding",
    says: "Der Bot läuft, hat Teams aber seit dem Start nie erreicht.",
    helps: "Sehen Sie auf die Zeilen „Ausweis des Bots“ und „Weg zu Teams“. Der Bot hat vielleicht andere Einstellungen als Sie.",
  },
  "running-teams": {
    state: "hint",
    says: "Der Bot läuft. Teams antwortet ihm gerade nicht richtig.",
    helps: "Warten Sie etwas. Der Bot holt von selbst nach, was Sinn hat.",
  },
  "running-keys": {
    state: "finding",
    says: "Der Bot läuft, bekommt aber die Schlüssel von Teams nicht. So lässt er bald niemanden mehr herein.",
    helps: "Sehen Sie auf die Zeile „Schlüssel von Teams“. Lassen Sie login.botframework.com, Port 443 ohne Proxy freigeben.",
  },
  "running-not-ready": {
    state: "finding",
    says: "Der Bot läuft, ist aber nicht bereit.",
    helps: "Lesen Sie selbst nach: „curl {url}“. Was dort steht, erklärt docs/operations.md.",
  },
} as const satisfies Words;

const tell = telling(RUNNING_WORDS);

type Code = keyof typeof RUNNING_WORDS;

/** What /readyz says of each part where it is not as it should be. In our own words here: whatever answers there writes nothing on this
 *  screen. */
export const STATES: ReadonlyMap<string, Code> = new Map([
  ["clock not-started", "running-beginning"],
  ["clock far-off", "running-clock-wrong"],
  ["clock differs", "running-clock-off"],
  ["clock silent", "running-stuck"],
  ["clock stalled", "running-stuck"],
  ["store trouble", "running-disk"],
  ["keys trouble", "running-keys"],
  ["teams never-reached", "running-no-teams"],
  ["teams trouble", "running-teams"],
]);

const PARTS = ["clock", "store", "keys", "teams"] as const;

interface Ready {
  readonly ready: boolean;
  /** "clock running" */
  readonly parts: readonly string[];
}

const readyIn = (heard: Heard): Ready | undefined => {
  if (heard.kind === "broken" || ![200, 503].includes(heard.status)) return undefined;
  const body = jsonIn(heard.text);
  const ready = fieldIn(body, "ready");
  if (typeof ready !== "boolean") return undefined;
  return { ready, parts: PARTS.map((part) => `${part} ${String(fieldIn(fieldIn(body, part), "state"))}`) };
};

const readyTold = ({ ready, parts }: Ready, url: string): readonly Told[] => {
  const codes = [...new Set(parts.flatMap((part) => STATES.get(part) ?? []))];
  if (codes.length > 0) return codes.map((code) => tell(code));
  return [ready ? tell("running-ready") : tell("running-not-ready", { url })];
};

const running: Check["run"] = async (world) => {
  const ports = portsIn(world.environment);
  if ("findings" in ports) return [tell("running-unset")];
  const at = ports.value.operations;
  if ((await world.port(at.host, at.port)) !== "taken") return [tell("running-none")];
  const url = `${addressOf(at)}/readyz`;
  const ready = readyIn(await world.ask({ url, way: "direct" }));
  return ready === undefined ? [tell("running-strange", { place: written(at) })] : readyTold(ready, url);
};

export const RUNNING: readonly Check[] = [{ id: "running", title: "Laufender Bot", isFar: false, run: running }];
