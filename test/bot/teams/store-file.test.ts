import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Stored } from "../../../bot/conversations/files/made.js";
import { sharePointOrigins } from "../../../bot/teams/file-address.js";
import { fileStorer } from "../../../bot/teams/store-file.js";
import { type OneDrive, openOneDrive } from "../../../scripts/connector/one-drive.js";

const NOT_STORED: Stored = { state: "not-stored" };
const FILE = { name: "meine-daten.html", type: "text/html; charset=utf-8", bytes: Buffer.from("<p>ä</p>") };

let drive: OneDrive;

beforeEach(async () => {
  drive = await openOneDrive();
});

afterEach(() => drive.close());

const upload = (uploadUrl: string, contentUrl = `${drive.origin}/x/meine-daten.html`) => ({
  uploadUrl,
  contentUrl,
  uniqueId: "u",
  fileType: "html",
});

const store = (uploadUrl = `${drive.origin}/up?a=b`, withinMs = 5_000): Promise<Stored> =>
  fileStorer({ origins: [drive.origin], withinMs })(upload(uploadUrl), FILE);

describe("the storing of a file in somebody's OneDrive", () => {
  it("hands over every byte once, says how many, and carries no token", async () => {
    expect(await store()).toEqual({ state: "stored", link: `${drive.origin}/x/meine-daten.html` });
    const [only, ...more] = drive.uploads;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ method: "PUT", path: "/up?a=b", bytes: FILE.bytes });
    expect(only?.headers).toMatchObject({ "content-length": "9", "content-range": "bytes 0-8/9", "content-type": FILE.type });
    expect(Object.keys(only?.headers ?? {})).not.toContain("authorization");
  });

  it.each([202, 400, 401, 403, 404, 409, 416, 429, 500, 503, 507])("takes %i for a no, and tries no second time", async (status) => {
    drive.answers(status);
    expect(await store()).toEqual(NOT_STORED);
    expect(drive.uploads).toHaveLength(1);
  });

  it("follows no redirect", async () => {
    const other = await openOneDrive();
    drive.answers({ redirect: `${other.origin}/up` });
    expect(await store()).toEqual(NOT_STORED);
    expect(other.uploads).toEqual([]);
    await other.close();
  });

  it("waits for no silent place", async () => {
    drive.answers("silent");
    expect(await store(undefined, 300)).toEqual(NOT_STORED);
  });

  it("links to nothing that lies elsewhere", async () => {
    const to = upload(`${drive.origin}/up`, "https://evil.example/meine-daten.html");
    expect(await fileStorer({ origins: [drive.origin] })(to, FILE)).toEqual({ state: "stored" });
  });

  it("hands over nothing that is larger than OneDrive takes at once", async () => {
    const large = { ...FILE, bytes: new Uint8Array(32 * 1024 * 1024 + 1) };
    expect(await fileStorer({ origins: [drive.origin] })(upload(`${drive.origin}/up`), large)).toEqual({ state: "too-large" });
    expect(drive.uploads).toEqual([]);
  });

  it.each([
    "",
    "http://musterstadt-my.sharepoint.com/up",
    "https://musterstadt-my.sharepoint.com.evil.example/up",
    "https://musterstadt-my.sharepoint.com@evil.example/up",
    "https://nachbarstadt-my.sharepoint.com/up",
    "https://127.0.0.1/up",
    "http://169.254.169.254/latest/meta-data/",
    "https://evil.example/up",
    "file:///etc/passwd",
  ])("does not go to %j", async (url) => {
    expect(await fileStorer({ origins: sharePointOrigins("musterstadt") })(upload(url), FILE)).toEqual(NOT_STORED);
  });

  it("connects to nothing inside the house, whatever a name server says", async () => {
    const inside = drive.origin.replace("http://127.0.0.1", "https://localhost");
    expect(await fileStorer({ origins: [inside] })(upload(`${inside}/up`), FILE)).toEqual(NOT_STORED);
    expect(drive.uploads).toEqual([]);
  });
});
