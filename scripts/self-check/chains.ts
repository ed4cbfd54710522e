import { brokenReceipt } from "../../store/index.js";
import { counted } from "../command-line.js";
import { CLOSED } from "./contents.js";
import { finding, sound, unknown } from "./said.js";
import type { Check } from "./scene.js";

const receipts: Check["run"] = ({ beside }) => {
  if (beside === undefined) return unknown(CLOSED);
  const count = beside.house.receipts?.length ?? 0;
  return brokenReceipt(beside.house) === undefined
    ? sound(`${counted(count, "Löschbeleg", "Löschbelege")}, keiner verändert oder entfernt.`)
    : finding(
        "Ein Löschbeleg wurde verändert oder entfernt.",
        "Zeigen Sie das der Stelle für Datenschutz. Vergleichen Sie mit einer Sicherung.",
      );
};

export const CHAINS: readonly Check[] = [{ id: "receipts", title: "Löschbelege", run: receipts }];
