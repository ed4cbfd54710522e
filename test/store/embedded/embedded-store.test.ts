import { afterEach } from "vitest";
import { describeStore } from "../describe-store.js";
import { places } from "./places.js";

const { create, leave } = places();

afterEach(leave);

describeStore("the store in a folder", async () => (await create()).store);
