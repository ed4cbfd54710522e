import type { Environment } from "../config.js";
import type { SettingFinding } from "../config-file.js";
import { LISTEN_HERE, OPERATIONS_HERE } from "../setting-names.js";

export interface Listening {
  readonly host: string;
  /** 0 for any that is free, in tests. */
  readonly port: number;
}

export interface Ports {
  /** For Teams. */
  readonly listen: Listening;
  /** For whoever looks after the server. */
  readonly operations: Listening;
}

const PLACE = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+)):(\d{1,5})$/i;
const HIGHEST_PORT = 65_535;
export const ALL_ADDRESSES: readonly string[] = ["0.0.0.0", "::"];

const placeIn = (text: string): Listening | undefined => {
  const [, six, host, port = ""] = PLACE.exec(text) ?? [];
  const [name, number] = [six ?? host, Number(port)];
  return name === undefined || number < 1 || number > HIGHEST_PORT ? undefined : { host: name.toLowerCase(), port: number };
};

const isSamePlace = (one: Listening, other: Listening): boolean =>
  one.port === other.port && (one.host === other.host || [one, other].some(({ host }) => ALL_ADDRESSES.includes(host)));

const WRONG = {
  de: "Das hat nicht die Form Adresse:Port, zum Beispiel 127.0.0.1:3978.",
  en: "This does not have the form address:port, for example 127.0.0.1:3978.",
} as const;

const SAME = {
  de: "Das ist derselbe Ort wie in IFD_LISTEN. Wählen Sie einen anderen Port.",
  en: "This is the same place as in IFD_LISTEN. Choose another port.",
} as const;

export const portsIn = (environment: Environment): { readonly value: Ports } | { readonly findings: readonly SettingFinding[] } => {
  const read = (variable: string, otherwise: string) => placeIn(environment[variable]?.trim() || otherwise);
  const [listen, operations] = [read("IFD_LISTEN", LISTEN_HERE), read("IFD_OPERATIONS_LISTEN", OPERATIONS_HERE)];
  if (listen === undefined || operations === undefined) {
    const wrong = [...(listen === undefined ? ["IFD_LISTEN"] : []), ...(operations === undefined ? ["IFD_OPERATIONS_LISTEN"] : [])];
    return { findings: wrong.map((variable) => ({ variable, ...WRONG })) };
  }
  return isSamePlace(listen, operations)
    ? { findings: [{ variable: "IFD_OPERATIONS_LISTEN", ...SAME }] }
    : { value: { listen, operations } };
};
