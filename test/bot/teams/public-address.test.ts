import { describe, expect, it } from "vitest";
import { isOfThisMachine, isPublicAddress } from "../../../bot/teams/public-address.js";

const INSIDE: readonly string[] = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::7f00:1",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "64:ff9b::a00:1",
  "2001:db8::1",
  "2002:7f00:1::",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "localhost",
  "",
];

describe("an address", () => {
  it.each(INSIDE)("of no use on the internet is known: %j", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["13.107.136.10", "172.15.0.1", "172.32.0.1", "2620:1ec:8f8::10", "2a01:111:f402::1"])(
    "on the internet is known: %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it("of this machine is no other one", () => {
    expect(["127.0.0.1", "127.8.8.8", "::1"].every(isOfThisMachine)).toBe(true);
    expect(["10.0.0.1", "::2", "13.107.136.10", "localhost"].some(isOfThisMachine)).toBe(false);
  });
});
