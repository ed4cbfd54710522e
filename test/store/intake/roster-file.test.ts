import { it as everyCase, fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Roster } from "../../../dialogue/person.js";
import type { RosterFinding } from "../../../dialogue/roster/finding.js";
import { readRoster } from "../../../store/intake/roster-file.js";
import { cpuTimeMs } from "../../dialogue/roster/cpu-time.js";

const MEGABYTE = 1024 * 1024;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const withMark = (text: string): Uint8Array => utf8(`\uFEFF${text}`);

/** What Windows writes; good for every character these tests use. */
const windows1252 = (text: string): Uint8Array => {
  const special: Readonly<Record<string, number>> = { "€": 0x80, Š: 0x8a, Ž: 0x8e, "’": 0x92, "–": 0x96, š: 0x9a, Ÿ: 0x9f };
  return Uint8Array.from([...text].map((character) => special[character] ?? character.charCodeAt(0)));
};

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

const findings = (bytes: Uint8Array): readonly RosterFinding[] => {
  const read = readRoster(bytes);
  return read.allowed ? [] : read.findings;
};

const people = (bytes: Uint8Array): Roster => {
  const read = readRoster(bytes);
  if (!read.allowed) throw new Error(`refused: ${JSON.stringify(read.findings)}`);
  return read.value;
};

const names = (bytes: Uint8Array): readonly string[] => [...people(bytes).values()].map(({ name }) => name);

const TWO = "upn;name;fuehrungskraft\nanna@haus.de;Änne Žůžo;\nbert@haus.de;Bert;anna@haus.de\n";

describe("the encoding of a roster file", () => {
  it("may be UTF-8 with a byte order mark or without", () => {
    expect(names(withMark(TWO))).toEqual(["Änne Žůžo", "Bert"]);
    expect(names(utf8(TWO))).toEqual(["Änne Žůžo", "Bert"]);
  });

  it("may be Windows-1252, with the characters that Latin-1 lacks", () => {
    expect(names(windows1252("upn;name;Führungskraft\r\na;Šárka O’Žé – €ŸšÄß;\r\n"))).toEqual(["Šárka O’Žé – €ŸšÄß"]);
  });

  it("has no character for five bytes of Windows-1252", () => {
    for (const byte of [0x81, 0x8d, 0x8f, 0x90, 0x9d]) {
      const bytes = Uint8Array.from([...utf8("upn;name;lead\na;A"), byte, ...utf8("a;\n")]);
      expect(findings(bytes)).toEqual([{ kind: "forbidden-character", line: 2, column: "name", codePoint: byte }]);
    }
  });

  it.each([
    ["with a mark, low byte first", Uint8Array.from([0xff, 0xfe, ...utf16(TWO)])],
    ["with a mark, high byte first", Uint8Array.from([0xfe, 0xff, ...utf16(TWO).reverse()])],
    ["without a mark, low byte first", utf16(TWO)],
    ["without a mark, high byte first", Uint8Array.from([0, ...utf16(TWO)])],
  ])("is not UTF-16 %s", (_, bytes) => {
    expect(findings(bytes)).toEqual([{ kind: "utf-16", line: 1 }]);
  });

  it("is not something else under the mark of UTF-8", () => {
    expect(findings(Uint8Array.from([0xef, 0xbb, 0xbf, ...windows1252("upn;name;lead\na;Änne;\n")]))).toEqual([
      { kind: "broken-utf-8", line: 1 },
    ]);
  });

  it("is read from the bytes handed over, not from the buffer they are a view of", () => {
    const file = windows1252("upn;name;lead\na;Änne;\n");
    const buffer = Uint8Array.from([0x78, 0x78, ...file, 0x78]);
    expect(names(buffer.subarray(2, 2 + file.length))).toEqual(["Änne"]);
  });
});

describe("the separator of a roster file", () => {
  it("is the one in the header, whatever the rows contain", () => {
    expect(names(utf8("upn;name;lead\na;Müller, Anna, Dr., LL.M.;\n"))).toEqual(["Müller, Anna, Dr., LL.M."]);
    expect(names(utf8('upn,name,lead\na,"Müller; Anna; Dr.; LL.M.",\n'))).toEqual(["Müller; Anna; Dr.; LL.M."]);
  });

  it("is not looked for between quotes", () => {
    expect(findings(utf8('upn;name;lead;"a,b,c,d,e"\na;Anna;\n'))).toEqual([{ kind: "unknown-column", line: 1, column: "a,b,c,d,e" }]);
  });

  it("is looked for in the first line that has something in it", () => {
    expect(names(utf8("\n\nupn,name,lead\na,Anna,\n"))).toEqual(["Anna"]);
  });

  it.each([
    ["sep=;", "upn;name;lead\na;Anna;"],
    ["sep=,", "upn,name,lead\na,Anna,"],
    ["SEP=; ", "upn;name;lead\na;Anna;"],
  ])("may be announced as Excel does, by %j above the header", (announced, rest) => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(names(withMark(`${announced}\n${rest}\n`.replaceAll("\n", end)))).toEqual(["Anna"]);
    }
  });

  it("is announced in a line that counts", () => {
    expect(findings(utf8("sep=;\nupn;name;lead\na;Anna;\nb;;a\n"))).toEqual([{ kind: "missing-name", line: 4 }]);
    expect(findings(utf8('sep=;\nupn;"name;lead\na;Anna;\n'))).toEqual([{ kind: "broken-quotes", line: 2 }]);
  });

  it("is not all that a roster needs", () => {
    expect(findings(utf8("sep=;"))).toEqual([{ kind: "empty-file", line: 1 }]);
  });

  it.each([
    ["upn\tname\tlead\na\tAnna\t\n", 1],
    ["upn\tname\tlead\na\tMüller; Anna\t\n", 1],
    ["sep=\t\nupn\tname\tlead\na\tAnna\t\n", 2],
    ["\n\nupn\tname\n", 3],
  ])("is no tab, as in %j, and nothing else is said of such a file", (text, line) => {
    expect(findings(utf8(text))).toEqual([{ kind: "tab-separated", line }]);
  });

  it("is not a tab because a name in the header ends with one", () => {
    expect(names(utf8("upn;name\t;lead\na;Anna;\n"))).toEqual(["Anna"]);
  });

  it("is not a comma because the rows have more of them", () => {
    expect(findings(utf8("upn\na,b,c\n")).map(({ kind }) => kind)).toEqual(["missing-column", "missing-column"]);
  });
});

describe("the line of a finding", () => {
  const BAD = ";Nobody;a";
  const lineOf = (text: string): number | undefined => findings(utf8(text)).find(({ kind }) => kind === "missing-id")?.line;

  it.each([
    ["LF", "\n"],
    ["CR LF", "\r\n"],
    ["CR", "\r"],
  ])("is counted in a file with %s", (_, end) => {
    expect(lineOf(["upn;name;lead", "a;Anna;", "", BAD, ""].join(end))).toBe(4);
  });

  it.each([
    ["LF", "\n"],
    ["CR LF", "\r\n"],
  ])("counts line breaks between quotes, with %s", (_, end) => {
    expect(lineOf(["upn;name;lead;team", 'a;Anna;;"', "", '"', `${BAD};"`, '"', ""].join(end))).toBe(5);
  });

  it("is the one where the row begins", () => {
    expect(lineOf(`upn;name;lead;team\na;Anna;\n;"Nobody\n";a;"\n\n"`)).toBe(3);
  });

  it("counts blank lines before the header", () => {
    expect(findings(utf8("\n\nupn;name;lead;x\na;Anna;\n"))).toEqual([{ kind: "unknown-column", line: 3, column: "x" }]);
  });

  everyCase.prop([fc.array(fc.nat({ max: 4 }), { maxLength: 30 }), fc.constantFrom("\n", "\r\n", "\r")])(
    "is right after any number of line breaks between quotes",
    (breaks, end) => {
      const rows = breaks.map((count, index) => `p${index};"${end.repeat(count)}P";a`);
      const text = ["upn;name;lead", "a;Anna;", ...rows, BAD].join(end);
      expect(lineOf(text)).toBe(3 + breaks.reduce((sum, count) => sum + 1 + count, 0));
    },
  );
});

describe("quotes in a roster file", () => {
  it("may surround a cell and be doubled in it", () => {
    expect(names(utf8('"upn";"name";"lead"\n"a";"Anna ""Anni"" Müller";""\n'))).toEqual(['Anna "Anni" Müller']);
  });

  it.each([
    ["never closed", '\nb;"Bert;a\nc;Carl;a\n'],
    ["closed in a later row", '\nb;"Bert;a\nc;"Carl;a\n'],
    ["in the middle of a text", '\nb;Bert "Bertie" B.;a\n'],
    ["after blank lines", '\n\n\nb;"Bert;a\n'],
  ])("are told with the line where their row begins when they are %s", (_, rest) => {
    const line = 2 + rest.indexOf("b");
    expect(findings(utf8(`upn;name;lead\na;Anna;${rest}`))).toEqual([{ kind: "broken-quotes", line }]);
  });

  it("are told when the header has them wrong", () => {
    expect(findings(utf8('upn;"name;lead\na;Anna;\n'))).toEqual([{ kind: "broken-quotes", line: 1 }]);
  });
});

describe("a roster file", () => {
  it.each<[string]>([[""], ["\uFEFF"], ["\n\r\n\n"]])("is not empty, unlike %j", (text) => {
    expect(findings(utf8(text))).toEqual([{ kind: "empty-file", line: 1 }]);
  });

  it("may have 5 MB", () => {
    const text = `upn;name;lead\na;Anna;\n`;
    expect(names(utf8(text + "\n".repeat(5 * MEGABYTE - text.length)))).toEqual(["Anna"]);
  });

  it("has no more than 5 MB", () => {
    expect(findings(new Uint8Array(5 * MEGABYTE + 1))).toEqual([{ kind: "file-too-large", line: 1, limitMegabytes: 5 }]);
  });

  it("has no more than 20,000 rows", () => {
    const rows = (count: number): Uint8Array => utf8(`upn;name;lead\n${"a;;\n".repeat(count)}`);
    expect(findings(rows(20_001))).toEqual([{ kind: "too-many-rows", line: 20_002, limit: 20_000 }]);
    expect(findings(rows(20_000)).map(({ kind }) => kind)).not.toContain("too-many-rows");
  });

  it("has no row of more than 20,000 bytes", () => {
    expect(findings(utf8(`upn;name;lead\na;Anna;\n\nb;${"B".repeat(20_000)};a\n`))).toEqual([
      { kind: "row-too-long", line: 4, limit: 20_000 },
    ]);
  });

  it("of 20,000 people is read in two seconds at most", () => {
    const lead = (index: number): string => (index === 0 ? "" : `p${Math.floor((index - 1) / 10)}@haus.de`);
    const rows = Array.from({ length: 20_000 }, (_, index) => `p${index}@haus.de;Anna ${index};${lead(index)}`);
    const bytes = utf8(`upn;name;lead\n${rows.join("\n")}\n`);
    expect(cpuTimeMs(() => expect(people(bytes).size).toBe(20_000))).toBeLessThan(2000);
  });

  const HEADERS = {
    de: ["entra_id", "upn", "name", "Führungskraft", "team", "arbeitstage", "eintritt", "austritt", "gruppe", "sprache", "rollen"],
    en: ["entra_id", "upn", "name", "lead", "team", "working_days", "joins", "leaves", "group", "language", "roles"],
  };
  const anyName = fc.stringMatching(/^[A-Za-zÄÖÜäöüßéŠšŽ’–=+@-][A-Za-zÄÖÜäöüßéŠšŽ’– ,;"=]{0,20}[a-zß]$/);
  const anyRow = fc.tuple(
    fc.constantFrom("", "given"),
    anyName,
    fc.nat(),
    anyName,
    fc.constantFrom("", "Mo-Do", "Mo,Di,Fr", "Di"),
    fc.constantFrom("", "2020-02-29", "1.3.2020"),
    fc.constantFrom("", "2030-12-31", "31.12.2030"),
    fc.constantFrom("", "angestellt", "official"),
    fc.constantFrom("", "de", "en"),
    fc.constantFrom("", "admin", "pruefung,admin"),
  );
  const written = {
    encode: fc.constantFrom(utf8, withMark, windows1252),
    separator: fc.constantFrom(";", ","),
    end: fc.constantFrom("\n", "\r\n", "\r"),
    language: fc.constantFrom("de" as const, "en" as const),
    last: fc.boolean(),
  };

  everyCase.prop({ rows: fc.array(anyRow, { minLength: 1, maxLength: 12 }), ...written })(
    "means the same people in every encoding, separator, line end and header language",
    ({ rows, encode, separator, end, language, last }) => {
      const cells = rows.map(([entra, name, lead, ...rest], index) => [
        entra === "" ? "" : `E${index}`,
        `p${index}@haus.de`,
        name,
        index === 0 ? "" : `p${lead % index}@haus.de`,
        ...rest,
      ]);
      const quoted = (cell: string): string => (/[;,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
      const file = (header: readonly string[], by: string, lineEnd: string): string =>
        [header, ...cells].map((line) => line.map(quoted).join(by)).join(lineEnd);
      const plain = people(utf8(file(HEADERS.en, ";", "\n")));
      expect([...plain.values()].map(({ name }) => name)).toEqual(rows.map(([, name]) => name));
      expect(people(encode(file(HEADERS[language], separator, end) + (last ? end : "")))).toEqual(plain);
    },
  );
});

describe("a hostile roster file", () => {
  const filled = (head: string, part: string): Uint8Array => {
    const count = Math.floor((5 * MEGABYTE - head.length) / part.length);
    return utf8(head + part.repeat(count));
  };
  const HEAD = "entra_id;upn;name;lead;team;working_days;joins;leaves;group;language;roles\n";

  it.each([
    ["of separators", "", ";"],
    ["of separators below a header", HEAD, ";"],
    ["of 100,000 columns with names", "", "column;"],
    ["of quotes", "", '"'],
    ["with one quote that is never closed", `${HEAD}"`, "a\n"],
    ["of quoted line breaks", "upn;name;lead\n", '"\n\n";"\n";\n'],
    ["of NUL", "", "\0"],
    ["of NUL below a header", HEAD, "\0"],
    ["of one letter", HEAD, "a"],
    ["of a million rows", "upn;name;lead\n", "a;b;\n"],
    ["of rows that are too short", HEAD, "a\n"],
    ["of rows with nothing right in them", HEAD, `/;/;;${"/".repeat(25)};;x;x;x;x;x;x\n`],
    ["of accents without end", "upn;name;lead\n", `a;${"\u0301".repeat(100)};\n`],
    ["of weekdays without end", "upn;name;lead;working_days\n", `a;b;;"${"mo,".repeat(80)}"\n`],
  ])("%s is refused within seconds", (_, head, part) => {
    const bytes = filled(head, part).subarray(0, 5 * MEGABYTE);
    expect(cpuTimeMs(() => expect(readRoster(bytes).allowed).toBe(false))).toBeLessThan(10_000);
  });

  const soup = fc.array(
    fc.constantFrom(
      ...HEAD.trim().split(";"),
      ";",
      ",",
      "\n",
      "\r",
      "\t",
      "sep=;",
      '"',
      '""',
      "a@b.de",
      "A",
      "Mo-Fr",
      "2026-01-01",
      "\0",
      "\u202e",
      "../",
    ),
    { maxLength: 200 },
  );

  everyCase.prop([fc.uint8Array({ maxLength: 2000 })])("of any bytes is answered, not thrown at", (bytes) => {
    const read = readRoster(bytes);
    expect(read.allowed || read.findings.length > 0).toBe(true);
  });

  everyCase.prop([soup], { numRuns: 500 })("of any scraps is answered with lines that the file has", (scraps) => {
    const text = scraps.join("");
    const lines = text.split(/\r\n?|\n/).length;
    expect(findings(utf8(text)).every(({ line }) => line >= 1 && line <= lines)).toBe(true);
  });
});
