import { TRUST_CASES } from "../cases/all.js";
import type { Proof, TrustCase } from "../cases/case.js";
import { blocks, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";

const GROUPS = [
  ["P", "Vertraulichkeit und Freiwilligkeit"],
  ["A", "Angriffe"],
  ["R", "Was Gesetz und Vereinbarung verlangen"],
  ["F", "Störungen und Ausfälle"],
] as const;

/** The names of tests are long and English: they stand in an appendix. */
const proofWords = (proofs: readonly Proof[]): string => {
  const commands = proofs.flatMap((proof) => ("command" in proof ? [`Befehl \`npm run -s ${proof.command}\``] : []));
  const tests = proofs.length - commands.length;
  return [...commands, ...(tests === 0 ? [] : [tests === 1 ? "1 Test" : `${tests} Tests`])].join(", ");
};

const proofsOf = (one: TrustCase): string => {
  if (one.state === "not-shown") return `**Nicht gezeigt.** ${one.missing}`;
  const proofs = proofWords(one.shownBy);
  return one.state === "partly" ? `${proofs}. **Nur teilweise.** ${one.missing}` : proofs;
};

const missingOf = (state: "partly" | "not-shown"): readonly (readonly string[])[] =>
  TRUST_CASES.flatMap((one) => (one.state === state ? [[`**${one.id}**`, one.requirement, one.missing]] : []));

const openList = (title: string, rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? "" : blocks(`### ${title}`, table(["Nummer", "Forderung", "Was fehlt"], rows));

const shownCount = (): number => TRUST_CASES.filter(({ state }) => state === "shown").length;

const openPart = (): string => {
  const [not, partly] = [missingOf("not-shown"), missingOf("partly")];
  if (not.length + partly.length === 0) return section("Was noch nicht gezeigt ist", "Alles ist gezeigt.");
  return section(
    "Was noch nicht gezeigt ist",
    `Von ${TRUST_CASES.length} Forderungen sind ${shownCount()} ganz gezeigt, ${partly.length} teilweise und ${not.length} nicht.`,
    openList("Nicht gezeigt", not),
    openList("Nur teilweise gezeigt", partly),
  );
};

const groupPart = ([letter, title]: readonly [string, string]): string =>
  section(
    title,
    table(
      ["Nummer", "Forderung", "Gezeigt durch"],
      TRUST_CASES.filter(({ id }) => id.startsWith(letter)).map((one) => [one.id, one.requirement, proofsOf(one)]),
    ),
  );

const HOW = `Jede Forderung hat eine Nummer. Andere Seiten verweisen auf sie. In der letzten Spalte steht, was die Forderung zeigt: ein Test oder ein Befehl.

Ein Test ist eine Prüfung, die das Programm selbst ausführt. Wie jeder heißt und wo er steht, sagt der Anhang [Namen der Tests](tests.md).

Bei jeder Änderung am Programm laufen alle Tests. Scheitert einer, kommt die Änderung nicht hinein. Ebenso scheitert sie, wenn ein hier genannter Test fehlt.`;

export const PROOFS: TrustPage = {
  file: "nachweise.md",
  title: "Nachweise",
  question: "Woran sehe ich, dass ein Versprechen gehalten wird, und was ist noch offen?",
  body: () => blocks(HOW, openPart(), ...GROUPS.map(groupPart)),
};
