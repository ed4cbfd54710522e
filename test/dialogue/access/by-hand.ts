import type { MatrixSubject, Verb } from "../../../dialogue/access/matrix.js";
import type { Kind } from "./house.js";

/** All that may be done, written down a second time by hand: subject, verb, who. Nothing else may. */
export const BY_HAND: readonly (readonly [MatrixSubject, Verb, Kind])[] = [
  ["preparation", "see", "owner"],
  ["preparation", "write", "owner"],
  ["preparation", "erase", "owner"],

  ["draft", "see", "owner"],
  ["draft", "write", "owner"],
  ["draft", "release", "owner"],
  ["draft", "erase", "owner"],

  ["release", "see", "owner"],
  ["release", "see", "own lead"],
  ["release", "see", "next level"],
  ["release", "withdraw", "owner"],
  ["release", "acknowledge", "own lead"],
  ["release", "acknowledge", "next level"],
  ["release", "answer", "own lead"],
  ["release", "answer", "next level"],

  ["withdrawn", "see", "owner"],
  ["withdrawn", "erase", "owner"],

  ["taken-back-notice", "see", "own lead"],
  ["taken-back-notice", "see", "next level"],

  ["answer", "see", "owner"],
  ["answer", "see", "own lead"],
  ["answer-to-withdrawn", "see", "owner"],

  ["lead-topics", "see", "owner"],
  ["lead-topics", "see", "own lead"],
  ["lead-topics", "write", "own lead"],
  ["lead-topics", "erase", "own lead"],
  ["former-lead-topics", "see", "owner"],
  ["former-lead-topics", "see", "other lead"],
  ["former-lead-topics", "erase", "other lead"],

  ["protocol-wish", "consent", "owner"],
  ["protocol-wish", "consent", "own lead"],

  ["protocol", "see", "owner"],
  ["protocol", "see", "own lead"],
  ["protocol", "write", "owner"],
  ["protocol", "write", "own lead"],
  ["protocol", "sign", "owner"],
  ["protocol", "sign", "own lead"],
  ["protocol", "consent", "owner"],
  ["protocol", "consent", "own lead"],
  ["former-protocol", "see", "owner"],
  ["former-protocol", "consent", "owner"],
  ["former-signed-protocol", "see", "owner"],
  ["former-signed-protocol", "see", "other lead"],

  ["appointment", "see", "owner"],
  ["appointment", "see", "own lead"],
  ["appointment", "propose", "owner"],
  ["appointment", "propose", "own lead"],
  ["appointment", "agree", "owner"],
  ["appointment", "agree", "own lead"],
  ["appointment", "cancel", "owner"],
  ["appointment", "cancel", "own lead"],

  ["dialogue", "see", "owner"],
  ["dialogue", "see", "own lead"],
  ["dialogue", "say-held", "owner"],
  ["dialogue", "say-held", "own lead"],
  ["dialogue", "object", "owner"],
  ["dialogue", "object", "own lead"],

  ["wishes", "see", "owner"],
  ["wishes", "write", "owner"],
  ["wishes", "mute", "owner"],

  ["own-data", "see", "owner"],
  ["own-data", "export", "owner"],
  ["own-data", "erase", "owner"],

  ["team-overview", "see", "own lead"],

  ["house", "see", "admin"],
  ["house", "see", "review"],
  ["house", "configure", "admin"],

  ["formats", "see", "owner"],
  ["formats", "see", "own lead"],
  ["formats", "see", "other lead"],
  ["formats", "see", "colleague"],
  ["formats", "see", "next level"],
  ["formats", "see", "admin"],
  ["formats", "see", "review"],
  ["formats", "configure", "admin"],

  ["roster", "see", "admin"],
  ["roster", "preview", "admin"],
  ["roster", "import", "admin"],

  ["nudge-plan", "preview", "admin"],

  ["delivery-state", "see", "admin"],
  ["delivery-state", "see", "review"],

  ["delivery-slots", "see", "admin"],
  ["delivery-slots", "see", "review"],
  ["emergency-request", "ask", "admin"],
  ["emergency-request", "approve", "review"],
  ["emergency", "see", "owner"],
  ["emergency", "see", "admin"],
  ["emergency", "see", "review"],
  ["emergency", "end", "owner"],
  ["emergency", "end", "admin"],
  ["emergency", "end", "review"],

  ["publication", "see", "owner"],
  ["publication", "see", "own lead"],
  ["publication", "see", "other lead"],
  ["publication", "see", "colleague"],
  ["publication", "see", "next level"],
  ["publication", "see", "admin"],
  ["publication", "see", "review"],

  ["admin-log", "see", "admin"],
  ["admin-log", "see", "review"],
  ["admin-log", "verify", "admin"],
  ["admin-log", "verify", "review"],

  ["deletion-receipts", "see", "review"],
  ["deletion-receipts", "verify", "review"],

  ["canary", "verify", "review"],

  ["permission-matrix", "see", "owner"],
  ["permission-matrix", "see", "own lead"],
  ["permission-matrix", "see", "other lead"],
  ["permission-matrix", "see", "colleague"],
  ["permission-matrix", "see", "next level"],
  ["permission-matrix", "see", "admin"],
  ["permission-matrix", "see", "review"],

  ["roles", "see", "admin"],
  ["roles", "see", "review"],
  ["roles", "configure", "admin"],
];
