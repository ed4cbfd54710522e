/** Everything that can be set, and where nothing is said what holds. docs/einstellungen.md has a row for each. */
interface SettingName {
  readonly variable: `IFD_${string}`;
  /** `proof`: exactly one of them. */
  readonly is: "needed" | "proof" | "free";
  readonly otherwise?: string;
}

export const LISTEN_HERE = "127.0.0.1:3978";
export const OPERATIONS_HERE = "127.0.0.1:3979";

export const SETTINGS: readonly SettingName[] = [
  { variable: "IFD_CONFIG", is: "free" },
  { variable: "IFD_DATA", is: "needed" },
  { variable: "IFD_KEYS", is: "needed" },
  { variable: "IFD_HOUSE_KEY", is: "free" },
  { variable: "IFD_TENANT", is: "needed" },
  { variable: "IFD_APP_ID", is: "needed" },
  { variable: "IFD_APP_SECRET", is: "proof" },
  { variable: "IFD_APP_SECRET_FILE", is: "proof" },
  { variable: "IFD_APP_CERTIFICATE", is: "proof" },
  { variable: "IFD_APP_IDENTITY", is: "proof" },
  { variable: "IFD_SHAREPOINT", is: "free" },
  { variable: "IFD_LEGAL_BASIS", is: "needed" },
  { variable: "IFD_DATA_PROTECTION", is: "needed" },
  { variable: "IFD_STAFF_COUNCIL", is: "needed" },
  { variable: "IFD_FIRST_ADMIN", is: "free" },
  { variable: "IFD_LISTEN", is: "free", otherwise: LISTEN_HERE },
  { variable: "IFD_OPERATIONS_LISTEN", is: "free", otherwise: OPERATIONS_HERE },
  { variable: "IFD_BACKUPS", is: "free" },
  { variable: "IFD_KEYS_BACKUPS", is: "free" },
];

export const PROOFS: readonly string[] = SETTINGS.filter(({ is }) => is === "proof").map(({ variable }) => variable);

export const SETTING_NAMES: readonly string[] = SETTINGS.map(({ variable }) => variable);

/** Said by scripts/install/ifd-bot and by the units, and by nobody else: how a person on this server calls a command. */
export const CALLED_AS = "IFD_CALLED_AS";

/** How to get out, by the names that other programs know, too. */
export const PROXY_NAMES: readonly string[] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"];
