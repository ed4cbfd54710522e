import { AGREEMENT_CASES } from "./agreement.js";
import { ATTACK_CASES } from "./attacks.js";
import type { CaseId, TrustCase } from "./case.js";
import { FAULT_CASES } from "./faults.js";
import { PRIVACY_CASES } from "./privacy.js";
import { DATA_PROTECTION_CASES } from "./requirements.js";

export const TRUST_CASES: readonly TrustCase[] = [
  ...PRIVACY_CASES,
  ...ATTACK_CASES,
  ...DATA_PROTECTION_CASES,
  ...AGREEMENT_CASES,
  ...FAULT_CASES,
];

const STATE_NOTES = { shown: "", partly: " (teilweise)", "not-shown": " (nicht gezeigt)" } as const;

/** "P02, A10 (teilweise)": whoever names a case says with it how far it is shown. */
export const naming = (ids: readonly CaseId[]): string =>
  ids
    .map((id) => {
      const found = TRUST_CASES.find((one) => one.id === id);
      if (found === undefined) throw new Error(`there is no case ${id}`);
      return `${id}${STATE_NOTES[found.state]}`;
    })
    .join(", ");
