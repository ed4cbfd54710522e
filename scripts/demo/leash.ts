import { Server } from "node:net";
import { endWithParent } from "../end-with-parent.js";

/** Loaded into the Playground before it starts. Of itself it listens on every address of the machine, and whoever reaches it over the
 *  network would sit in somebody's chat; it has no setting for that. */
const { listen } = Server.prototype;

const HOST = "127.0.0.1";

type Listen = (this: Server, ...given: readonly unknown[]) => Server;

const listenHere: Listen = function (port, ...rest) {
  if (typeof port !== "number" && typeof port !== "string") throw new Error("only a port on this machine may be listened to");
  const told = rest.find((one) => typeof one === "function");
  return (listen as unknown as Listen).call(this, { port: Number(port), host: HOST }, ...(told === undefined ? [] : [told]));
};

Object.defineProperty(Server.prototype, "listen", { value: listenHere });

endWithParent();
