import { describe, expect, it } from "vitest";
import { startFindings } from "../../../bot/serving/fit-to-start.js";

const OWN = "         0          0 4294967295\n";
const IN_A_CONTAINER = "         0     100000      65536\n";
const FINE = { args: [], environment: {}, user: 1001, userMap: OWN, asRoot: false };

const found = (more: Partial<Parameters<typeof startFindings>[0]>): readonly string[] =>
  startFindings({ ...FINE, ...more }).map(({ variable }) => variable);

describe("a process that is to serve", () => {
  it("starts as a user of its own", () => {
    expect(found({})).toEqual([]);
  });

  it("does not start as root of the machine, unless somebody says that it cannot be otherwise", () => {
    expect(found({ user: 0 })).toEqual(["root"]);
    expect(found({ user: 0, asRoot: true })).toEqual([]);
  });

  it("starts where a container calls another user root", () => {
    expect(found({ user: 0, userMap: IN_A_CONTAINER })).toEqual([]);
  });

  it.each([
    ["--inspect=0.0.0.0:9229", "--inspect"],
    ["--cpu-prof", "--cpu-prof"],
    ["--tls-keylog=/tmp/k", "--tls-keylog"],
    ["--tls_keylog=/tmp/k", "--tls-keylog"],
    ["--cpu_prof", "--cpu-prof"],
    ["--heap_prof", "--heap-prof"],
    ["--trace_event_categories=v8", "--trace-event-categories"],
    ["--trace-tls", "--trace-tls"],
    ["--log-all", "--log-all"],
  ])("does not start with a switch that brings contents to others: %s", (arg, name) => {
    expect(found({ args: [arg] })).toEqual([name]);
    expect(found({ environment: { NODE_OPTIONS: `--max-old-space-size=512 ${arg}` } })).toEqual([name]);
  });

  it.each([
    '"--inspect=127.0.0.1:43990"',
    '"--in\\spect"',
    '--in"spect=127".0.0.1:0',
    '--title="a b" "--inspect"',
    '--title="a \\" b" --inspect',
    '"--inspect',
  ])("sees through the quotes of NODE_OPTIONS, as Node does: %s", (options) => {
    expect(found({ environment: { NODE_OPTIONS: options } })).toEqual(["--inspect"]);
  });

  it("takes for no switch what is only quoted in one", () => {
    expect(found({ environment: { NODE_OPTIONS: '--title="a --inspect" --max-old-space-size=512' } })).toEqual([]);
  });

  it("does not start where somebody looks into it already, whatever let them in, and says so once", () => {
    expect(found({ isInspected: true })).toEqual(["--inspect"]);
    expect(found({ isInspected: true, args: ["--inspect-brk=0"] })).toEqual(["--inspect-brk"]);
  });

  it("does not start where no certificate is looked at", () => {
    expect(found({ environment: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } })).toEqual(["NODE_TLS_REJECT_UNAUTHORIZED"]);
    expect(found({ environment: { NODE_EXTRA_CA_CERTS: "/etc/ssl/amt.pem" } })).toEqual([]);
  });
});
