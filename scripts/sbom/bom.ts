import type { Manifest, Part } from "./locked.js";
import { markOf } from "./locked.js";

/** The parts of CycloneDX 1.6 that we write. No time and no random number: the same lock file always gives the same bytes. */
export interface Bom {
  readonly $schema: string;
  readonly bomFormat: "CycloneDX";
  readonly specVersion: string;
  readonly version: number;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

export interface Component {
  readonly type: string;
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly unknown[];
}

/** "@azure/core" is "%40azure/core" there. */
const purlOf = ({ name, version }: Pick<Part, "name" | "version">): string =>
  `pkg:npm/${name.split("/").map(encodeURIComponent).join("/")}@${version}`;

/** npm writes it in base64, CycloneDX as hexadecimal digits. */
export const hexOf = (integrity: string): string => Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");

const licensesOf = (licence: string | undefined): readonly unknown[] => {
  if (licence === undefined) return [];
  return / (?:OR|AND|WITH) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
};

const componentOf = (part: Part, licence: string | undefined): Component => ({
  type: "library",
  "bom-ref": markOf(part),
  name: part.name,
  version: part.version,
  hashes: [{ alg: "SHA-512", content: hexOf(part.integrity) }],
  licenses: licensesOf(licence),
  purl: purlOf(part),
});

/** What is installed on a server, with what each part asks for. */
export const bomOf = (
  manifest: Manifest,
  parts: readonly Part[],
  needs: readonly string[],
  licence: (part: Part) => string | undefined,
): Bom => {
  const own = markOf(manifest);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "pre-build" }],
      component: {
        type: "application",
        "bom-ref": own,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: licensesOf(manifest.license),
        purl: purlOf(manifest),
      },
    },
    components: parts.map((part) => componentOf(part, licence(part))),
    dependencies: [{ ref: own, dependsOn: needs }, ...parts.map((part) => ({ ref: markOf(part), dependsOn: part.needs }))],
  };
};
