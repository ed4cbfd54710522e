import { describe, expect, it } from "vitest";
import { serviceAddress } from "../../../bot/teams/service-address.js";

const HOST = "smba.trafficmanager.net";

/** Some 60 addresses that would carry our token elsewhere, or might. */
const HOSTILE: readonly unknown[] = [
  `http://${HOST}/emea/`,
  `HTTPS://${HOST}/emea/`,
  `https:/${HOST}/emea/`,
  `https:${HOST}/emea/`,
  `//${HOST}/emea/`,
  `ftp://${HOST}/`,
  `file://${HOST}/`,
  `javascript://${HOST}/`,
  HOST,
  "",
  " ",
  "https://",
  `https://evil.${HOST}/`,
  `https://${HOST}.evil.example/`,
  `https://${HOST}./`,
  `https://${HOST}.`,
  `https://evil-${HOST}/`,
  "https://trafficmanager.net/",
  "https://evil.trafficmanager.net/",
  "https://SMBA.trafficmanager.net/",
  `https://user@${HOST}/`,
  `https://user:password@${HOST}/`,
  `https://${HOST}@evil.example/`,
  `https://${HOST}:443/`,
  `https://${HOST}:8443/`,
  `https://${HOST}:0/`,
  `https://${HOST}\\@evil.example/`,
  `https://${HOST}\\evil`,
  `https://${HOST}/\\evil.example`,
  `https://evil.example#${HOST}`,
  `https://evil.example?${HOST}`,
  `https://evil.example/${HOST}`,
  `https://${HOST}#@evil.example`,
  `https://${HOST}?x=1`,
  `https://${HOST}/emea/?redirect=https://evil.example`,
  `https://${HOST}/emea/#x`,
  `https://${HOST}/../evil`,
  `https://${HOST}/%2e%2e/evil`,
  `https://${HOST}//evil.example/`,
  `https://${HOST}/a b/`,
  `https://${HOST}/emea/\n`,
  `https://${HOST}\t/emea/`,
  ` https://${HOST}/emea/`,
  `https://${HOST}/emea/ `,
  `https://${HOST}/${"a".repeat(65)}/`,
  `https://${HOST}${"/a".repeat(9)}`,
  "https://127.0.0.1/",
  "https://localhost/",
  "https://[::1]/",
  "https://0.0.0.0/",
  "https://0x7f000001/",
  "https://2130706433/",
  "https://169.254.169.254/latest/meta-data/",
  "http://169.254.169.254/",
  "https://10.0.0.1/",
  "https://metadata.google.internal/",
  "https://teams.microsoft.com/",
  "https://smba.infra.gcc.teams.microsoft.com.evil.example/",
  "https://evil.teams.microsoft.com/",
  "https://smbа.trafficmanager.net/",
  "https://smba。trafficmanager。net/",
  "http://localhost:56150/_connector",
  null,
  undefined,
  1,
  [`https://${HOST}/`],
  { toString: () => `https://${HOST}/` },
];

describe("an address of the Connector", () => {
  it.each([
    `https://${HOST}/emea/`,
    `https://${HOST}/teams/`,
    `https://${HOST}/de-gov_1`,
    `https://${HOST}`,
    "https://smba.infra.gcc.teams.microsoft.com/teams",
    "https://smba.infra.gov.teams.microsoft.us/teams",
    "https://smba.infra.dod.teams.microsoft.us/teams",
  ])("may be %s", (address) => {
    expect(serviceAddress(address)).toBe(address);
  });

  it.each(HOSTILE)("is never %j", (address) => {
    expect(serviceAddress(address)).toBeUndefined();
  });

  it("may be a client on this machine only where one is named, at its very port", () => {
    const named = ["http://localhost:56150"];
    expect(serviceAddress("http://localhost:56150/_connector", named)).toBe("http://localhost:56150/_connector");
    expect(serviceAddress("http://localhost:561500/_connector", named)).toBeUndefined();
    expect(serviceAddress(`https://${HOST}/emea/`, named)).toBeUndefined();
  });
});
