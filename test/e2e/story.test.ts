import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createConnection } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/cards/browser.js";
import { launchBrowser } from "../../scripts/cards/stage.js";
import { type Chat, openChat } from "../../scripts/guides/chat.js";
import { expectNoTrace } from "./no-trace.js";
import { type Running, startDemo } from "./running.js";

/** What Nico writes for himself, what he gives to Silke, and what she answers: each to be seen by nobody else. */
const PRIVATE = "Die neue Software bremst mich bei den Bescheiden";
const GIVEN = "Aus zwei Praktika wurden feste Stellen";
const ANSWER = "Danke! Darüber sprechen wir gern ausführlich";

const isReachable = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 1_000 });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once("connect", () => end(true))
      .once("error", () => end(false))
      .once("timeout", () => end(false));
  });

const wordsOn = async (shown: Locator): Promise<string> => ((await shown.textContent()) ?? "").replace(/\s/gu, " ");

const ROSTER = fileURLToPath(new URL("../../docs/example/roster.csv", import.meta.url));
const PICTURES = fileURLToPath(new URL("../../build/story/", import.meta.url));

describe("a half-year in the chats of four people", () => {
  let folder: string;
  let demo: Running;
  let browser: Browser;
  let nico: Chat;
  let silke: Chat;
  let tobias: Chat;
  let carmen: Chat;
  let overview: Page;

  const openAll = async (): Promise<void> => {
    nico = await openChat(browser, demo.chats.employee);
    silke = await openChat(browser, demo.chats.lead);
    tobias = await openChat(browser, demo.chats.admin);
    carmen = await openChat(browser, demo.chats.review);
    overview = await browser.newPage();
    await overview.goto(demo.page);
  };

  const picture = (chat: Chat, name: string): Promise<void> => chat.picture(join(PICTURES, `${name}.png`));

  const moveClock = async (button: string): Promise<string> => {
    await overview.getByRole("button", { name: button }).click();
    await overview.getByRole("status").waitFor();
    return wordsOn(overview.locator("main"));
  };

  beforeAll(async () => {
    await rm(PICTURES, { recursive: true, force: true });
    await mkdir(PICTURES, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), "ifd-story-"));
    browser = await launchBrowser("de", findBrowser());
    demo = await startDemo(folder);
    await openAll();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** For whoever has to find out what was on the screens. */
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    for (const [name, chat] of Object.entries({ nico, silke, tobias, carmen })) {
      if (!chat.page.isClosed()) await picture(chat, `failed-${name}`);
    }
  });

  it("begins with who the bot is and what it keeps, in two cards", async () => {
    for (const chat of [nico, silke, tobias, carmen]) {
      await chat.card("Guten Tag, ich bin der IFD-Bot");
      const privacy = await chat.card("Was der Bot über Sie weiß");
      expect(await wordsOn(privacy)).toContain("Personalrat");
    }
    await picture(nico, "01-kennenlernen");
  });

  it("reminds each of them of what is theirs", async () => {
    expect(await wordsOn(await nico.card("Ihr Gespräch rückt näher"))).toContain("4. Dezember 2026");
    expect(await wordsOn(await silke.card("Zeit, Termine zu planen"))).toContain("Nico Strübing");
    await picture(nico, "02-erinnerung");
    await picture(silke, "03-erinnerung-team");
  });

  it("lets the lead say beforehand what she wants to raise", async () => {
    const nudge = await silke.card("Zeit, Termine zu planen");
    await silke.choose(nudge, "Um wen geht es?", "Nico Strübing");
    await silke.press(nudge, "Etwas ansprechen");
    const form = await silke.card("Was möchten Sie ansprechen?");
    await form.getByRole("textbox").fill("Die Vertretung im Sommer");
    await silke.press(form, "Speichern");
    await silke.card("Nico Strübing kann Ihre Themen jetzt sehen");
  });

  it("keeps what the employee prepares for him alone", async () => {
    await nico.press(await nico.card("Ihr Gespräch rückt näher"), "Vorbereiten");
    const list = await nico.card("Worüber möchten Sie sprechen?");
    expect(await wordsOn(list)).toContain("Die Vertretung im Sommer");
    await list.getByRole("checkbox").nth(0).check();
    await list.getByRole("textbox").nth(0).fill(PRIVATE);
    await list.getByRole("checkbox").nth(2).check();
    await list.getByRole("textbox").nth(2).fill(GIVEN);
    await list.evaluate((card) => card.scrollIntoView({ block: "start" }));
    await picture(nico, "04-vorbereitung");
    await nico.press(list, "Speichern");
    expect(await wordsOn(await nico.card("Gespeichert"))).toContain("2 Themen");
    await picture(nico, "05-gespeichert");
    await nico.press(await nico.card("Gespeichert"), "Schließen");
    await nico.card("Ihre Vorbereitung");
    await expectNoTrace([nico, silke, tobias], [PRIVATE, GIVEN]);
  });

  it("shows it again to him, after a reload too, and only on a click", async () => {
    await nico.reload();
    await nico.type("vorbereitn");
    const empty = await nico.card("Worüber möchten Sie sprechen?");
    expect(await empty.getByRole("textbox").nth(0).inputValue()).toBe("");
    await nico.press(empty, "Öffnen");
    await nico.page.waitForFunction(
      (text) => [...document.querySelectorAll("textarea, input")].some((one) => "value" in one && one.value === text),
      PRIVATE,
    );
    const full = await nico.card("Worüber möchten Sie sprechen?");
    expect(await full.getByRole("textbox").nth(0).inputValue()).toBe(PRIVATE);
    await nico.press(full, "Speichern");
    await nico.press(await nico.card("Gespeichert"), "Schließen");
    await nico.card("Ihre Vorbereitung");
  });

  it("arranges a date that both agree to", async () => {
    await silke.type("team");
    const team = await silke.card("Gespräche in Ihrem Team");
    await silke.choose(team, "Um wen geht es?", "Nico Strübing");
    await silke.press(team, "Termin vorschlagen");
    const form = await silke.card("Welcher Termin passt Ihnen?");
    await silke.fillDate(form, "Tag", "2026-11-26");
    await silke.fillTime(form, "Beginn", "10:00");
    await silke.press(form, "Vorschlagen");
    await silke.card("Ihr Vorschlag ist unterwegs");
    const asked = await nico.card("Passt Ihnen dieser Termin?");
    expect(await wordsOn(asked)).toContain("26. November 2026");
    await picture(nico, "06-terminvorschlag");
    await nico.press(asked, "Zusagen");
    await nico.card("Der Termin steht");
    const told = await silke.card("Der Termin steht");
    expect(await wordsOn(told)).toContain("Nico Strübing");
    await picture(silke, "07-termin");
  });

  it("releases one topic to one person, after a look at exactly what she will read", async () => {
    await nico.type("freigeben");
    await nico.press(await nico.card("Ihre Vorbereitung"), "Themen freigeben");
    const topics = await nico.card("Was möchten Sie freigeben?");
    await topics.getByRole("checkbox").nth(1).check();
    await nico.press(topics, "Weiter");
    const people = await nico.card("Wer darf das lesen?");
    await people.getByRole("checkbox").nth(0).check();
    await nico.press(people, "Vorschau ansehen");
    const preview = await nico.card("Stimmt alles so?");
    expect(await wordsOn(preview)).toContain(GIVEN);
    expect(await wordsOn(preview)).not.toContain(PRIVATE);
    await picture(nico, "08-vorschau");
    await nico.press(preview, "Freigeben");
    await nico.card("Freigegeben am 20. November 2026");
  });

  it("is read by her on a click, seen and answered", async () => {
    const notice = await silke.card("Nico Strübing hat etwas für Sie freigegeben");
    await expectNoTrace([silke, tobias], [PRIVATE, GIVEN]);
    await silke.press(notice, "Öffnen");
    const opened = await silke.card("Freigabe von Nico Strübing");
    expect(await wordsOn(opened)).toContain(GIVEN);
    await picture(silke, "09-freigabe");
    await silke.press(opened, "Gesehen");
    const seen = await silke.card("Sie haben auf „Gesehen“ geklickt");
    await silke.press(seen, "Antworten");
    const form = await silke.card("Ihre Antwort an Nico Strübing");
    await form.getByRole("textbox").fill(ANSWER);
    await silke.press(form, "Antwort senden");
    await nico.press(await nico.card("Silke Ahrenz hat Ihnen geantwortet"), "Antwort lesen");
    const read = await nico.card("Antwort von Silke Ahrenz");
    expect(await wordsOn(read)).toContain(ANSWER);
    await nico.press(read, "Schließen");
  });

  it("is taken back with one click, and gone for her at once", async () => {
    const sent = await nico.card("Freigegeben am 20. November 2026");
    await nico.press(sent, "Zurücknehmen");
    await nico.card("Zurückgenommen am 20. November 2026");
    // The message she had opened and answered is itself what is taken back: nothing was loaded anew.
    await silke.card("Freigabe zurückgenommen");
    expect(await silke.count("Ihre Antwort ist gesendet")).toBe(0);
    await expectNoTrace([silke, tobias], [GIVEN, ANSWER]);
    await picture(nico, "10-zurueckgenommen");
  });

  it("lets an admin see what a change does before it holds, and take it back", async () => {
    await tobias.type("zeitplan");
    await tobias.press(await tobias.card("Zeitplan"), "Zeitplan");
    await tobias.press(await tobias.card("So ist Ihr Haus eingestellt"), "Schließtage");
    const form = await tobias.card("Schließtage");
    const days = form.getByRole("textbox");
    await days.fill(`${await days.inputValue()}\n27.11.2026`);
    await tobias.press(form, "Weiter");
    const effect = await tobias.card("Soll das so gelten?");
    await picture(tobias, "11-wirkung");
    await tobias.press(effect, "Anwenden");
    await tobias.press(await tobias.card("Die Änderung gilt jetzt"), "Rückgängig");
    await tobias.card("Es gilt wieder der vorige Stand");
  });

  it("lets an admin take over a roster, and take that back as well", async () => {
    const roster = await readFile(ROSTER, "utf8");
    await tobias.type("import");
    await tobias.press(await tobias.card("Was dahinter steht, sehen nur Sie."), "Personalliste");
    const ask = await tobias.card("Personalliste einlesen");
    await ask
      .getByRole("textbox")
      .fill(`${roster.trim()}\n;wiebke.ohm@ostseewinkel.example.org;Wiebke Ohm;silke.ahrenz@ostseewinkel.example.org;Team U25;;;;;;\n`);
    await tobias.press(ask, "Liste prüfen");
    const difference = await tobias.card("Soll diese Liste gelten?");
    expect(await wordsOn(difference)).toContain("Wiebke Ohm");
    await tobias.press(difference, "Übernehmen");
    await tobias.press(await tobias.card("Die neue Personalliste gilt"), "Rückgängig");
    await tobias.card("Die vorige Personalliste gilt wieder");
  });

  it("lets two people look at what was sent to him for an hour, tells him, and lets him end it", async () => {
    await tobias.type("notzugang");
    await tobias.press(await tobias.card("Was dahinter steht, sehen nur Sie."), "Notzugang");
    const search = await tobias.card("Um wen geht es?");
    await search.getByRole("textbox").fill("Strübing");
    await tobias.press(search, "Person suchen");
    const ask = await tobias.card("Notzugang beantragen");
    await ask.getByRole("radio", { name: "Nico Strübing" }).check();
    await ask.getByRole("radio", { name: "Die Person bittet um Hilfe" }).check();
    await tobias.press(ask, "Beantragen");
    await tobias.card("Der Antrag ist gestellt");
    await carmen.press(await carmen.card("Ein Notzugang ist beantragt"), "Antrag ansehen");
    await carmen.press(await carmen.card("Soll dieser Notzugang offen sein?"), "Ja, 60 Minuten öffnen");
    await carmen.press(await carmen.card("Der Notzugang ist offen"), "Nachsehen");
    const seen = await carmen.card("Erinnerungen an Nico Strübing");
    expect(await wordsOn(seen)).toContain("gesendet");
    await picture(carmen, "11b-notzugang");
    await expectNoTrace([carmen, tobias], [PRIVATE, GIVEN, ANSWER]);
    await nico.press(await nico.card("Jemand sieht nach Ihren Erinnerungen"), "Wer und warum?");
    const who = await nico.card("Wer hat bei Ihnen nachgesehen?");
    expect(await wordsOn(who)).toContain("Carmen Siewert");
    await nico.press(who, "Jetzt beenden");
    await nico.card("Der Notzugang ist beendet");
    await carmen.press(seen, "Jetzt beenden");
    await seen.waitFor({ state: "hidden" });
  });

  it("lets whoever reviews check that the admin log is whole", async () => {
    await carmen.type("protokoll");
    await carmen.press(await carmen.card("Was dahinter steht, sehen nur Sie."), "Protokoll");
    await carmen.press(await carmen.card("Protokoll der Administration"), "Liste prüfen");
    expect(await wordsOn(await carmen.card("Die Liste ist unverändert"))).toContain("Prüfzahl heute");
    await picture(carmen, "11c-protokoll");
  });

  it("goes on to the day after the talk and asks the lead whether it took place", async () => {
    const question = "Hat das Gespräch stattgefunden?";
    for (let move = 0; move < 10 && (await silke.count(question)) === 0; move++) await moveClock("Einen Tag weiter");
    await silke.press(await silke.card(question), "Hat stattgefunden");
    await silke.press(await silke.card("Wann fand das Gespräch statt?"), "Bestätigen");
    await silke.card("Das Gespräch hat stattgefunden");
    const told = await nico.card("Silke Ahrenz sagt, dass Ihr Gespräch stattfand");
    await nico.press(told, "Stimmt");
    await nico.card("Beide Seiten haben das bestätigt");
    await picture(nico, "12-stattgefunden");
  });

  it("forgets nothing when it is started again", async () => {
    for (const chat of [nico, silke, tobias, carmen]) await chat.close();
    const { code, said } = await demo.stop();
    expect(code, said).toBe(0);
    demo = await startDemo(folder);
    await openAll();
    await silke.type("team");
    expect(await wordsOn(await silke.card("Gespräche in Ihrem Team"))).toContain("stattgefunden");
  });

  it("stops reminding whoever wants that, and erases everything that is theirs", async () => {
    await nico.type("stumm");
    await nico.card("Sie bekommen keine Erinnerungen mehr");
    await nico.type("alles löschen");
    await nico.press(await nico.card("Was dahinter steht, sehen nur Sie."), "Alles löschen");
    const question = await nico.card("Möchten Sie alles löschen?");
    await question.getByRole("checkbox").check();
    await nico.press(question, "Endgültig löschen");
    expect(await wordsOn(await nico.card("Alles ist gelöscht"))).toContain("Belegnummer");
    await picture(nico, "13-geloescht");
  });

  it("stays on this machine", async () => {
    const ports = [...Object.values(demo.chats), demo.page].map((address) => Number(new URL(address).port));
    const others = Object.values(networkInterfaces())
      .flatMap((cards) => cards ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== "127.0.0.1");
    expect(await Promise.all(ports.map((port) => isReachable("127.0.0.1", port)))).not.toContain(false);
    for (const address of others) for (const port of ports) expect(await isReachable(address, port), `${address} ${port}`).toBe(false);
  });

  it("keeps no word of it in the clear on the disk", async () => {
    const { code } = await demo.stop();
    expect(code).toBe(0);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    for (const file of files) {
      const bytes = await readFile(join(file.parentPath, file.name));
      // The client keeps a log of its own, as Teams would keep its chats: what was typed on cards goes through it.
      if (file.parentPath.includes("chat-")) continue;
      for (const secret of [PRIVATE, GIVEN, ANSWER]) expect(bytes.includes(secret), file.name).toBe(false);
    }
    expect(files.length).toBeGreaterThan(30);
  });
});
