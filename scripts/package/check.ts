import { colorFindings, outlineFindings } from "./icons.js";
import { type About, aboutOf, ruleFindings } from "./rules.js";
import { manifestFindings, translationFindings } from "./schema.js";
import { PARTS, type PartName } from "./source.js";
import { jsonIn, unpacked } from "./zip.js";

export interface Checked {
  readonly findings: readonly string[];
  /** Only where nothing is wrong. */
  readonly about?: About;
}

const partFindings = (names: readonly string[]): readonly string[] => [
  ...PARTS.filter((name) => !names.includes(name)).map((name) => `Im Paket fehlt ${name}.`),
  ...names.filter((name) => !PARTS.some((part) => part === name)).map((name) => `Im Paket liegt „${name}“. Das gehört nicht hinein.`),
  ...PARTS.filter((part) => names.filter((name) => name === part).length > 1).map((part) => `Im Paket liegt ${part} mehr als einmal.`),
];

const accentOf = (manifest: unknown): string =>
  typeof manifest === "object" && manifest !== null && "accentColor" in manifest ? String(manifest.accentColor) : "";

const insideFindings = (part: (name: PartName) => Uint8Array): Checked => {
  const [manifest, translation] = [jsonIn(part("manifest.json")), jsonIn(part("en.json"))];
  if (manifest === undefined) return { findings: ["manifest.json lässt sich nicht lesen. Es ist kein JSON."] };
  if (translation === undefined) return { findings: ["en.json lässt sich nicht lesen. Es ist kein JSON."] };
  const findings = [
    ...manifestFindings(manifest),
    ...translationFindings(translation),
    ...ruleFindings(manifest, translation),
    ...colorFindings(part("color.png"), accentOf(manifest)),
    ...outlineFindings(part("outline.png")),
  ];
  return findings.length > 0 ? { findings } : { findings, about: aboutOf(manifest) };
};

/** Everything that can be known of a package without Microsoft: its files, both schemas, our own rules and the pictures. */
export const checkPackage = (bytes: Uint8Array): Checked => {
  const zip = unpacked(bytes);
  if (zip.state === "unreadable") return { findings: ["Das ist kein Paket, das sich öffnen lässt."] };
  const { names, files } = zip;
  const findings = partFindings(names);
  if (findings.length > 0) return { findings };
  return insideFindings((name) => files.get(name) ?? new Uint8Array());
};
