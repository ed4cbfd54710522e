/** Why a package is there, in German for whoever has to answer for it, and the decisions that say more. */
export interface Reason {
  readonly why: string;
  readonly decisions?: readonly string[];
}

/** What runs on a server. */
export const SHIPPED_REASONS: Readonly<Record<string, Reason>> = {
  "@azure/identity": {
    why: "Meldet den Bot ohne Geheimnis an, wo der Server bei Azure läuft. Sonst wird es nicht geladen.",
    decisions: ["0029"],
  },
  "@microsoft/teams-ai": {
    why: "Ordnet jede Anfrage aus Teams der richtigen Stelle zu. Mehr nutzen wir davon nicht.",
    decisions: ["0016"],
  },
  "adaptive-expressions": {
    why: "Rechnet die Ausdrücke in Kartenvorlagen aus. adaptivecards-templating verlangt es.",
    decisions: ["0013"],
  },
  "adaptivecards-templating": { why: "Füllt Kartenvorlagen mit Inhalt.", decisions: ["0013"] },
  botbuilder: { why: "Nimmt Anfragen im Format von Teams entgegen. Eine eigene Prüfung steht davor.", decisions: ["0015", "0016"] },
  "csv-parse": { why: "Liest die Personalliste.", decisions: ["0006"] },
  "https-proxy-agent": { why: "Führt Verbindungen durch den Proxy eines Hauses.", decisions: ["0022"] },
  "intl-messageformat": { why: "Setzt Zahlen, Mehrzahl und Daten in Texte ein.", decisions: ["0014"] },
  lowdb: { why: "Hält den Inhalt einer Datei bereit. Geschrieben wird mit eigenem Programmteil.", decisions: ["0010"] },
  "node-cron": { why: "Ruft die Uhr des Bots jede Minute auf. Was dann geschieht, entscheidet eigener Programmteil.", decisions: ["0001"] },
  openai: { why: "teams-ai verlangt es beim Installieren. Das Programm lädt es nie. Ein Test sieht danach.", decisions: ["0016"] },
  zod: { why: "Prüft, was von außen kommt, bevor es jemand verwendet.", decisions: ["0006"] },
};

/** What only developers run. */
export const TOOL_REASONS: Readonly<Record<string, Reason>> = {
  "@biomejs/biome": { why: "Prüft Form und Regeln des Programmtexts." },
  "@cyclonedx/cyclonedx-library": { why: "Prüft diese Liste der Teile gegen das Format CycloneDX.", decisions: ["0035"] },
  "@fast-check/vitest": { why: "Verbindet fast-check mit vitest." },
  "@microsoft/app-manifest": { why: "Kennt die Regeln für App-Pakete von Teams, ohne Netz." },
  "@microsoft/m365agentsplayground": {
    why: "Der Chat zum Ausprobieren. Vorabversion mit eigenen Bedingungen, wird nie mitgeliefert.",
    decisions: ["0018", "0035"],
  },
  "@stryker-mutator/core": { why: "Ändert Regeln absichtlich und sieht, ob ein Test es merkt." },
  "@stryker-mutator/vitest-runner": { why: "Verbindet Stryker mit vitest." },
  "@types/luxon": { why: "Beschreibt luxon für den Übersetzer." },
  "@types/node": { why: "Beschreibt Node für den Übersetzer.", decisions: ["0007"] },
  "@types/pngjs": { why: "Beschreibt pngjs für den Übersetzer." },
  "@typescript/native": { why: "Übersetzt das Programm.", decisions: ["0003"] },
  "@vitest/coverage-v8": { why: "Zeigt, ob jede Regel getestet ist." },
  adaptivecards: { why: "Zeigt Karten, wie Microsoft sie zeigt: für Bilder und Tests.", decisions: ["0013"] },
  ajv: { why: "Prüft Karten, Einstellungen und App-Pakete gegen ihre Schemas." },
  "ajv-draft-04": { why: "Dasselbe für ein älteres Schema, in dem App-Pakete beschrieben sind." },
  "ajv-formats": { why: "Kennt Formate wie Datum und Adresse für ajv." },
  "ajv-formats-draft2019": { why: "Dasselbe für CycloneDX.", decisions: ["0035"] },
  "axe-core": { why: "Prüft, ob Karten für alle bedienbar sind." },
  "date-holidays": { why: "Eine zweite Quelle für Feiertage, mit der Tests die eigene vergleichen." },
  express: { why: "Gegenstück in Messungen: ein einfacher Bot ohne alles.", decisions: ["0015"] },
  "fast-check": { why: "Erfindet Fälle, die für alle Tage und Menschen gelten müssen." },
  fflate: { why: "Packt das App-Paket für Teams." },
  luxon: { why: "Gegenstück in Messungen: Planen mit Zeitzonen.", decisions: ["0005"] },
  "markdown-it": { why: "Macht aus diesen Seiten Druckseiten." },
  "playwright-core": { why: "Steuert einen Browser für Bilder, PDF und Tests.", decisions: ["0018"] },
  pngjs: { why: "Zeichnet die Bilder der App und verkleinert die der Anleitungen." },
  selfsigned: { why: "Stellt Zertifikate für Tests aus." },
  swiper: { why: "adaptivecards verlangt es für Karten zum Blättern. Der Bot hat keine." },
  typescript: { why: "Die ältere Schnittstelle des Übersetzers, die Werkzeuge noch brauchen.", decisions: ["0003"] },
  vitest: { why: "Führt die Tests aus." },
};
