import type { Environment } from "../../bot/index.js";
import type { Day } from "../../dialogue/index.js";
import type { Beside, Place } from "../../store/index.js";
import type { Found } from "./files.js";
import type { Holder } from "./running.js";
import type { Said } from "./said.js";

/** Everything that is looked at. */
export interface Scene {
  readonly place: Place;
  readonly holder: Holder;
  /** Of the running bot where it can be read, or else of whoever calls; with what the file of IFD_CONFIG says. */
  readonly environment: Environment;
  /** The same without that file. */
  readonly asStarted: Environment;
  readonly now: number;
  readonly today: Day;
  /** Where the program itself lies. */
  readonly program: string;
  readonly backups?: string;
  readonly keysBackups?: string;
  /** Every file and folder in data and keys. */
  readonly files: readonly Found[];
  /** The house and the roster, opened; undefined where they do not open, which a check of its own says. */
  readonly beside: Beside | undefined;
}

export interface Check {
  /** For machines. */
  readonly id: string;
  readonly title: string;
  readonly run: (scene: Scene) => Said | Promise<Said>;
}
