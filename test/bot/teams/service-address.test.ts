import { describe, expect, it } from "vitest";
import { serviceAddress } from "../../../bot/teams/service-address.js";
import { HOST, HOSTILE } from "./hostile.js";

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
