import { tell, told } from "../children/child-life.js";
import { type Live, openLive } from "../invented/live.js";
import { formNamed, wrongParts } from "./wave/forms.js";

const [folder = "", origin = "", began = "", formName = "", longestCallMs = ""] = process.argv.slice(2);
const form = formNamed(formName);

const leave = async (live: Live): Promise<void> => {
  tell(`stopping ${live.answered()}`);
  if (form !== "hasty") {
    await live.stop();
    tell("closed");
  }
  process.exit();
};

/** The program from its start until it is killed, or asked to end by a signal or by its harness. */
const work = async (): Promise<void> => {
  const orders = told();
  tell("ready");
  await orders.next();
  tell("begun");
  const onFirst = (): void => tell("first");
  const onTrouble = (word: string): void => tell(`trouble ${word}`);
  const order = { folder, origin, began: Number(began), longestCallMs: Number(longestCallMs), onFirst, onTrouble };
  const live = await openLive({ ...order, ...wrongParts(form) });
  const { intent, unclear } = live.ledger;
  tell(`found ${intent} ${unclear}`);
  const asked = new Promise<void>((resolve) => process.once("SIGTERM", () => resolve()));
  tell("sending");
  const sent = live.send().then(() => tell("done"));
  await Promise.race([asked, sent.then(() => orders.next())]);
  await leave(live);
};

await work();
