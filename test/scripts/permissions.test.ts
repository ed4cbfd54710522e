import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { permissionsPage } from "../../scripts/permissions/page.js";

describe("the page of permissions", () => {
  it("says what the program does", () => {
    expect(readFileSync("docs/permissions.md", "utf8")).toBe(permissionsPage());
  });

  it("says what stays with a former lead", () => {
    const lines = permissionsPage().split("\n");
    expect(lines.filter((row) => row.includes("früheren Führungskraft") && row.startsWith("|"))).toEqual([
      "| Themen einer früheren Führungskraft | sehen, löschen | sehen | – | – | – | – | – |",
      "| Protokoll mit einer früheren Führungskraft, nicht von beiden unterschrieben | sehen, Ja sagen oder zurücknehmen | – | – | – | – | – | – |",
      "| Protokoll mit einer früheren Führungskraft, von beiden unterschrieben | sehen | – | – | – | – | – | – |",
    ]);
  });

  it("names whoever may do something, and nobody else", () => {
    const line = permissionsPage()
      .split("\n")
      .find((row) => row.startsWith("| Freigabe |"));
    expect(line).toBe("| Freigabe | sehen, zurücknehmen | sehen, als gesehen bestätigen, antworten | – | – | – | – | – |");
  });
});
