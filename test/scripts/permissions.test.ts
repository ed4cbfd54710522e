import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { permissionsPage } from "../../scripts/permissions/page.js";

describe("the page of permissions", () => {
  it("says what the program does", () => {
    expect(readFileSync("docs/permissions.md", "utf8")).toBe(permissionsPage());
  });

  it("names whoever may do something, and nobody else", () => {
    const line = permissionsPage()
      .split("\n")
      .find((row) => row.startsWith("| Freigabe |"));
    expect(line).toBe("| Freigabe | sehen, zurücknehmen | sehen, als gesehen bestätigen, antworten | – | – | – | – | – |");
  });
});
