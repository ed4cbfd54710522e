import { Spec, Validation } from "@cyclonedx/cyclonedx-library";

/** What the format's own rules have against it; nothing where it is sound. Reads no network: the rules come with the library. */
export const faultsInFormat = async (json: string): Promise<readonly string[]> => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  const fault: unknown = await validator.validate(json);
  return fault === null ? [] : [`Das ist kein gültiges CycloneDX 1.6: ${JSON.stringify(fault).slice(0, 600)}`];
};
