import { describe, expect, it } from "vitest";
import { looksLikeRoster } from "../../../../bot/conversations/admin/roster-looks.js";

describe("a message", () => {
  it.each([
    "entra_id;name;lead\n7f3a;Ada;",
    "upn,name,lead\r\na@x.de,Ada,",
    '"UPN";"Name";"Führungskraft"\n"a@x.de";"Ada";""',
    "Name;Alter;Team\nAda;40;Nord",
    "\n\nupn\tname\tlead\na@x.de\tAda\t",
  ])("with a header and a line below it is taken for a list: %j", (text) => {
    expect(looksLikeRoster(text)).toBe(true);
  });

  it.each([
    "",
    "hilfe",
    "entra_id;name;lead",
    "Name, Team",
    "Guten Tag,\nich möchte einen Termin, bitte.\nMein Name, ein Team",
    "freigeben\nname",
    ";;;\n;;;",
  ])("of words is not: %j", (text) => {
    expect(looksLikeRoster(text)).toBe(false);
  });
});
