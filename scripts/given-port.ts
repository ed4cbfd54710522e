import { type Given, Unusable, wholeNumber } from "./command-line.js";
import { isFree } from "./free-port.js";

const LARGEST_PORT = 65_535;

/** What stands behind --port; undefined where nothing does. */
export const portFrom = async (given: Given): Promise<number | undefined> => {
  const port = wholeNumber("port", given.text("port"), 1);
  if (port === undefined) return undefined;
  if (port > LARGEST_PORT) throw new Unusable([`--port: Der größte Port ist ${LARGEST_PORT}.`]);
  if (!(await isFree(port)))
    throw new Unusable([`Der Port ${port} ist schon belegt. Nehmen Sie einen anderen, oder lassen Sie --port weg.`]);
  return port;
};
