import { memoryStore } from "../../store/memory-store.js";
import { describeStore } from "./describe-store.js";

describeStore("the store in memory", async () => memoryStore());
