import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** What is nobody's address on the internet: this machine, the networks of a house, the services of a cloud, and the ways to write one
 *  of those as another. https://www.iana.org/assignments/iana-ipv4-special-registry, -ipv6-special-registry */
const SPECIAL: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 96, "ipv6"],
  ["::ffff:0:0", 96, "ipv6"],
  ["64:ff9b::", 32, "ipv6"],
  ["100::", 64, "ipv6"],
  ["2001::", 23, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 9, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

type Lists = Readonly<Record<"ipv4" | "ipv6", BlockList>>;

/** Two lists, because one list takes every ipv4 address for one of ::ffff:0:0/96 as well. */
const listed = (ranges: typeof SPECIAL): Lists => {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const [net, prefix, family] of ranges) lists[family].addSubnet(net, prefix, family);
  return lists;
};

const isIn = (lists: Lists, address: string): boolean => {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  return lists[family].check(address, family);
};

const NOT_PUBLIC = listed(SPECIAL);

const THIS_MACHINE = listed([
  ["127.0.0.0", 8, "ipv4"],
  ["::1", 128, "ipv6"],
]);

export const isPublicAddress = (address: string): boolean => isIP(address) !== 0 && !isIn(NOT_PUBLIC, address);

export const isOfThisMachine = (address: string): boolean => isIP(address) !== 0 && isIn(THIS_MACHINE, address);

/** Looks a name up and hands out its addresses only if every one of them will do: what was checked is what is connected to, so that no
 *  second answer of a name server comes in between. */
export const lookupOnly =
  (willDo: (address: string) => boolean): LookupFunction =>
  (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found: readonly LookupAddress[]) => {
      const [first] = error === null ? found : [];
      if (first === undefined || !found.every(({ address }) => willDo(address))) {
        callback(error ?? new Error("not an address that may be connected to"), "", 0);
      } else if (options.all === true) callback(null, [...found]);
      else callback(null, first.address, first.family);
    });
  };
