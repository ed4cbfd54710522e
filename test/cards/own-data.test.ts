import { describe, expect, it } from "vitest";
import { type CardName, render, type Views, voiceOf } from "../../cards/index.js";
import { OWN_KINDS, type OwnCounts, othersWhoSee } from "../../cards/own-data/kinds.js";
import { type OwnRecord, ownPages } from "../../cards/own-data/pages.js";
import { TEXTS } from "../../cards/texts/texts.js";
import { day, IFD, RECORD_KINDS, type Text } from "../../dialogue/index.js";
import { LOG_MONTHS, LONGEST_MONTHS, PAUSE_MONTHS, WITHDRAWN_DAYS } from "../../dialogue/retention.js";
import { LONGEST_NOTE_TEXT } from "../../scripts/cards/samples/worst.js";
import { wordsOf } from "./words-of.js";

const VOICE = voiceOf("de");

const shown = <N extends CardName>(name: N, view: Views[N]): string => JSON.stringify(render(name, view, VOICE).card);

const nothing = Object.fromEntries(OWN_KINDS.map((kind) => [kind, 0])) as unknown as OwnCounts;

/** Another number for each kind, none of which stands in any sentence. */
const numbered = Object.fromEntries(OWN_KINDS.map((kind, index) => [kind, 501 + index])) as unknown as OwnCounts;

const aRelease = (notes: readonly string[]): OwnRecord => ({
  kind: "release",
  format: IFD,
  items: notes.map((note, index) => ({ topic: IFD.topics[index % IFD.topics.length]?.id ?? IFD.topics[0]?.id ?? ("" as never), note })),
  releasedOn: day("2026-11-18"),
  to: ["Renate Hollmann"],
  endsOn: day("2027-12-18"),
});

describe("one's own data", () => {
  it("name every kind of record that is kept of a person", () => {
    const ofPeople = RECORD_KINDS.filter((kind) => !["deletion-receipt", "emergency", "publication"].includes(kind));
    expect([...OWN_KINDS].sort()).toEqual([...ofPeople, "teams"].sort());
  });

  it("say of each kind as many as there are", () => {
    const card = shown("own-data", { counts: numbered });
    for (const kind of OWN_KINDS) {
      const expected = VOICE.say(`own-data.count.${kind}`, { count: numbered[kind] });
      expect(expected).toContain(String(numbered[kind]));
      expect(card.split(`"${expected}"`)).toHaveLength(2);
    }
  });

  it("name what there is none of, instead of leaving it out", () => {
    const card = shown("own-data", { counts: { ...numbered, protocol: 0 } });
    expect(card).toContain("Nicht vorhanden: Protokolle.");
  });

  it("take every period from the rules of retention", () => {
    const german = (text: Text | undefined): string => text?.de ?? "";
    for (const kind of OWN_KINDS) expect(german(TEXTS[`own-data.ends.${kind}`])).not.toMatch(/\d/);
    const card = shown("own-data", { counts: numbered });
    for (const words of [`nach ${LONGEST_MONTHS} Monaten`, `nach ${WITHDRAWN_DAYS} Tagen`, `${PAUSE_MONTHS} Monate`])
      expect(card).toContain(words);
  });

  it("say who else sees something, from the access rules", () => {
    expect(othersWhoSee("preparation")).toEqual([]);
    expect(othersWhoSee("release")).toEqual(["named"]);
    expect(othersWhoSee("dialogue")).toEqual(["own-lead"]);
    expect(shown("own-data", { counts: { ...nothing, dialogue: 1 } })).toContain("Auch sichtbar für Ihre Führungskraft.");
  });

  it("say who sees the overview, and nowhere else that only its reader does", () => {
    const card = shown("own-data", { counts: numbered });
    expect(card).toContain("Wer sieht diese Übersicht?");
    expect(card.split("Das sehen nur Sie")).toHaveLength(2);
    expect(shown("own-data", { counts: { ...nothing, preparation: 1 } })).toContain("Sonst sieht es niemand.");
  });

  it("tell whoever set up the house that the list of changes names them, and what of it stays", () => {
    expect(othersWhoSee("admin-log")).toEqual(["admin", "review"]);
    const changed = { ...nothing, "admin-log": 3 };
    for (const card of [shown("own-data", { counts: changed }), shown("erase", { counts: changed, leads: false })])
      expect(card).toContain(`${LOG_MONTHS} Monate`);
    expect(shown("own-data", { counts: nothing })).not.toContain("Ihr Name wird dort");
  });

  it("can be read only where something was written", () => {
    expect(shown("own-data", { counts: nothing })).not.toContain("data.read");
    expect(shown("own-data", { counts: { ...nothing, answer: 1 } })).toContain("data.read");
  });
});

describe("the pages of what somebody wrote", () => {
  it("hold all of it, in order", () => {
    const notes = Array.from({ length: 70 }, (_, index) => `Notiz ${index}.${LONGEST_NOTE_TEXT}`.slice(0, 1000));
    const pages = ownPages([aRelease(notes.slice(0, 40)), aRelease(notes.slice(40, 45)), aRelease(notes.slice(45))]);
    expect(pages.flat().flatMap((record) => ("items" in record ? record.items.map(({ note }) => note) : []))).toEqual(notes);
  });

  it("fit into an answer, however much there is", () => {
    const pages = ownPages(Array.from({ length: 30 }, (_, index) => aRelease(Array.from({ length: index * 2 }, () => LONGEST_NOTE_TEXT))));
    const sizes = pages.map((records, index) => shown("own-data-page", { records, page: index + 1, pages: pages.length }).length * 2);
    expect(Math.max(...sizes)).toBeLessThan(80 * 1024);
  });

  it("are few when there is little", () => {
    expect(ownPages([])).toEqual([]);
    expect(ownPages([aRelease(["kurz"]), aRelease([""])])).toHaveLength(1);
  });

  it("say of each record by itself who sees it", () => {
    const records: readonly OwnRecord[] = [
      { kind: "preparation", format: IFD, dueOn: day("2026-12-04"), items: [], endsOn: day("2027-12-04") },
      aRelease([]),
      { ...aRelease([]), withdrawnOn: day("2026-11-20") } as OwnRecord,
      { kind: "answer", other: "Ada", text: "Danke", endsOn: day("2027-12-04") },
      { kind: "lead-topics", other: "Ada", text: "Urlaub", endsOn: day("2027-12-04") },
      { kind: "protocol", other: "Ada", text: "März", endsOn: day("2027-12-04") },
    ];
    const said = wordsOf(render("own-data-page", { records, page: 1, pages: 1 }, VOICE).card).filter((words) =>
      words.startsWith("Das sehen"),
    );
    expect(said.slice(1)).toEqual([
      "Das sehen nur Sie.",
      "Das sehen nur Sie und die Personen, die Sie auswählen.",
      "Das sehen nur Sie.",
      "Das sehen nur Sie und die Person, der Sie antworten.",
      "Das sehen nur Sie und die Person, mit der Sie sprechen.",
      "Das sehen höchstens Sie und Ada.",
    ]);
  });

  it("are one where nothing was written", () => {
    expect(shown("own-data-page", { records: [], page: 1, pages: 0 })).toContain("Seite 1 von 1");
  });

  it("name what was released as it was released, whatever the topic is called now", () => {
    const [topic] = IFD.topics;
    if (topic === undefined) throw new Error("the format has no topics");
    const title = { de: "Wie es damals hieß", en: "What it was called" };
    const record = { ...aRelease([]), items: [{ topic: topic.id, note: "", title }] } as OwnRecord;
    const card = shown("own-data-page", { records: [record], page: 1, pages: 1 });
    expect(card).toContain("Wie es damals hieß");
    expect(card).not.toContain(topic.text.de);
  });

  it("keep a note whose topic the house has given up", () => {
    const format = { ...IFD, topics: [] };
    const record: OwnRecord = { ...aRelease(["Bleibt lesbar"]), format } as OwnRecord;
    expect(shown("own-data-page", { records: [record], page: 1, pages: 1 })).toContain("Bleibt lesbar");
  });
});

describe("erasing everything", () => {
  it("needs a tick of its own", () => {
    const card = shown("erase", { counts: numbered, leads: false });
    expect(card).toContain('"type":"Input.Toggle","id":"sure"');
    expect(card).toContain('"valueOn":"true","valueOff":"false","isRequired":true,"errorMessage":"Bitte setzen');
    expect(card).toContain('"value":"false"');
  });

  it("names what goes and not what stays with the house", () => {
    const card = shown("erase", { counts: { ...nothing, release: 2, "roster-entry": 1, teams: 1 }, leads: false });
    expect(card).toContain("– Freigaben");
    expect(card).not.toContain("– Vorbereitungen");
    expect(card).not.toContain("– Eintrag in der Personalliste");
    expect(card).toContain("Ihr Eintrag in der Personalliste gehört dem Haus.");
  });

  it("says that it cannot be undone and that backups lose it too", () => {
    const card = shown("erase", { counts: nothing, leads: false });
    for (const words of ["nicht rückgängig", "in Sicherungen", "Was andere geschrieben haben"]) expect(card).toContain(words);
  });

  it("is told of backups in one sentence, wherever something is deleted", () => {
    const ofBackups = Object.entries(TEXTS).filter(([, { de, en }]) => /in Sicherungen|aus Sicherungen|backups/.test(`${de} ${en}`));
    expect(ofBackups.map(([key]) => key)).toEqual(["erase.backups"]);
    const told = [
      shown("erase", { counts: nothing, leads: false }),
      shown("erased", { receipt: "L-7", on: day("2026-11-20") }),
      shown("erased-preparation", { format: IFD.name, id: "k7" }),
    ];
    for (const card of told) expect(card).toContain(VOICE.say("erase.backups"));
  });

  it("is confirmed with a number and the day", () => {
    const card = shown("erased", { receipt: "L-2026-0042", on: day("2026-11-20") });
    expect(card).toContain("L-2026-0042");
    expect(card).toMatch(/20\.\sNovember 2026/);
  });
});
