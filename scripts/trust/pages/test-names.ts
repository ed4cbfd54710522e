import { TRUST_CASES } from "../cases/all.js";
import type { TrustCase } from "../cases/case.js";
import { blocks, table } from "../markdown.js";
import type { TrustPage } from "../page.js";

const namesOf = (one: TrustCase): readonly (readonly string[])[] =>
  (one.state === "not-shown" ? [] : one.shownBy).flatMap((proof) => ("test" in proof ? [[one.id, `\`${proof.file}\``, proof.test]] : []));

const body = (): string =>
  blocks(
    "Dieser Anhang ist für alle, die einen Test selbst ansehen möchten. Die Nummern erklärt die Seite [Nachweise](nachweise.md).",
    "Ein Test ist eine Prüfung, die das Programm selbst ausführt. Der englische Satz ist sein Name. Steht darin ein `%s` oder ein `$`, läuft der Test für mehrere Fälle.",
    table(["Nummer", "Datei", "Name des Tests"], TRUST_CASES.flatMap(namesOf)),
  );

export const TEST_NAMES: TrustPage = {
  file: "tests.md",
  title: "Anhang: Namen der Tests",
  question: "Wie heißt der Test zu einem Nachweis?",
  body,
};
