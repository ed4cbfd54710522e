/** The one place that reads the environment. */

import { resolve } from "node:path";
import { CONFIG, readConfigFile, type SettingFinding } from "./config-file.js";
import { CALLED_AS, PROXY_NAMES, SETTING_NAMES } from "./setting-names.js";

/** Where the data of the house lie, as far as the environment says so. */
export interface StoreSettings {
  readonly data?: string;
  readonly keys?: string;
  readonly houseKey?: string;
  readonly tenant?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Set to nothing is the same as not set. */
const given = <K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } =>
  (value === undefined || value.trim() === "" ? {} : { [key]: value.trim() }) as { readonly [key in K]?: string };

/** Files on the command line are meant from where the person stands, which npm tells here. */
export const standsIn = (environment: Environment = process.env): string => environment.INIT_CWD ?? process.cwd();

const COMMAND = /^[a-z][a-z-]*$/;

/** What is typed before a command, where it is not "npm run". No setting: the wrapper that is typed says so itself. */
export const calledAs = (environment: Environment = process.env): string | undefined => {
  const name = environment[CALLED_AS] ?? "";
  return COMMAND.test(name) ? name : undefined;
};

/** Something is set to what nobody can go by. */
export class WrongSetting extends Error {
  readonly kind = "wrong-setting";
}

const IN_A_FILE: readonly string[] = [...SETTING_NAMES.filter((name) => name !== CONFIG), ...PROXY_NAMES];

const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === "";

interface Settled {
  readonly environment: Environment;
  /** What is wrong with the file. */
  readonly findings: readonly SettingFinding[];
  readonly isUnread?: true;
}

/** With what the file of IFD_CONFIG says wherever the environment itself says nothing. */
export const settingsIn = (environment: Environment = process.env): Settled => {
  const path = environment[CONFIG]?.trim() ?? "";
  if (path === "") return { environment, findings: [] };
  const { values, ...of } = readConfigFile(resolve(standsIn(environment), path), environment, IN_A_FILE);
  const fromFile = IN_A_FILE.filter((name) => isBlank(environment[name]) && !isBlank(values[name])).map((name) => [name, values[name]]);
  // It is read by now, and once.
  return { environment: { ...environment, ...Object.fromEntries(fromFile), [CONFIG]: undefined }, ...of };
};

/** For a command that needs some of it. What else is wrong with the file is said where the bot is started or looked over. */
const settled = (raw: Environment): Environment => {
  const { environment, findings, isUnread } = settingsIn(raw);
  if (isUnread === undefined) return environment;
  throw new WrongSetting(findings.flatMap(({ variable, de, en }) => [`${variable}: ${de}`, en]).join("\n"));
};

export const storeSettings = (environment: Environment = process.env): StoreSettings => {
  const of = settled(environment);
  return {
    ...given("data", of.IFD_DATA),
    ...given("keys", of.IFD_KEYS),
    ...given("houseKey", of.IFD_HOUSE_KEY),
    ...given("tenant", of.IFD_TENANT),
  };
};

/** Where the backups lie, for whoever checks how old they are. */
export interface BackupSettings {
  readonly backups?: string;
  readonly keysBackups?: string;
}

export const backupSettings = (environment: Environment = process.env): BackupSettings => {
  const of = settled(environment);
  return {
    ...given("backups", of.IFD_BACKUPS),
    ...given("keysBackups", of.IFD_KEYS_BACKUPS),
  };
};

/** What the house says of itself, as far as the environment says so, and who is admin before the roster names one. */
export interface OfficeSettings {
  readonly legalBasis?: string;
  readonly dataProtection?: string;
  readonly staffCouncil?: string;
  /** In small letters, as the roster keeps ids. */
  readonly firstAdmin?: string;
}

export const officeSettings = (environment: Environment = process.env): OfficeSettings => {
  const of = settled(environment);
  return {
    ...given("legalBasis", of.IFD_LEGAL_BASIS),
    ...given("dataProtection", of.IFD_DATA_PROTECTION),
    ...given("staffCouncil", of.IFD_STAFF_COUNCIL),
    ...given("firstAdmin", of.IFD_FIRST_ADMIN?.toLowerCase()),
  };
};

/** The way out to Teams, where the network of the house has no other. */
export interface ProxySettings {
  readonly proxy?: string;
  /** Hosts that are reached without it. */
  readonly around?: readonly string[];
}

/** The first that says something. */
const firstOf = (...values: readonly (string | undefined)[]): string | undefined =>
  values.find((value) => value !== undefined && value !== "");

const PROXY_KINDS: readonly string[] = ["http:", "https:"];

/** Other programs take an address without http:// before it as well. */
const proxyAddress = (text: string | undefined): string | undefined => {
  if (text === undefined || text.trim() === "") return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `http://${text.trim()}`;
  if (URL.canParse(address) && PROXY_KINDS.includes(new URL(address).protocol)) return address;
  throw new WrongSetting("HTTPS_PROXY muss mit http:// oder https:// beginnen. / HTTPS_PROXY must begin with http:// or https://.");
};

/** By the names that other programs know, too. */
export const proxySettings = (environment: Environment = process.env): ProxySettings => {
  const { HTTPS_PROXY, https_proxy, ALL_PROXY, all_proxy, NO_PROXY, no_proxy } = settled(environment);
  const around = (firstOf(NO_PROXY, no_proxy) ?? "").split(",").map((host) => host.trim());
  const proxy = proxyAddress(firstOf(HTTPS_PROXY, https_proxy, ALL_PROXY, all_proxy));
  return { ...given("proxy", proxy), around: around.filter((host) => host !== "") };
};

/** For a program that is started by one of ours and needs a word more. */
export const environmentWith = (more: Environment, environment: Environment = process.env): Environment => ({ ...environment, ...more });
