import { isIP, type LookupFunction } from "node:net";
import { isOfThisMachine, isPublicAddress, lookupOnly } from "./public-address.js";

/** Where Teams keeps what people of one tenant send: its SharePoint and its OneDrive. `name`: what stands before ".sharepoint.com". */
export const sharePointOrigins = (name: string): readonly string[] => {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) throw new Error("not the name of a SharePoint");
  return [`https://${name}.sharepoint.com`, `https://${name}-my.sharepoint.com`];
};

/** Written characters only: what one reader of addresses drops or turns round, another one keeps. */
const REST = /^\/[!-[\]-~]*$/;

/** Compared as text and then once more as what Node makes of it. */
export const addressIn = (text: string, origins: readonly string[]): URL | undefined => {
  const origin = origins.find((one) => text.startsWith(`${one}/`));
  if (origin === undefined || !REST.test(text.slice(origin.length)) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.origin === origin && url.username === "" ? url : undefined;
};

/** Over the internet encrypted and to nobody inside the house; in plain text to a client on this machine and to nobody else. */
export const isReachable = ({ protocol, hostname }: URL): boolean => {
  // A number is never looked up, so it is looked at here.
  const number = hostname.replace(/^\[(.*)\]$/, "$1");
  if (protocol === "https:") return isIP(number) === 0;
  return protocol === "http:" && (isIP(number) === 0 || isOfThisMachine(number));
};

/** What was checked is what is connected to. */
export const lookupFor = ({ protocol }: URL): LookupFunction => lookupOnly(protocol === "https:" ? isPublicAddress : isOfThisMachine);
