import type { Format } from "./format.js";
import { IFD } from "./ifd.js";
import { MAG } from "./mag.js";

/** What every house has without defining it. A house may change each of them and add its own. */
export const KNOWN_FORMATS: readonly Format[] = [IFD, MAG];

export const knownFormat = (id: string): Format | undefined => KNOWN_FORMATS.find((format) => format.id === id);
