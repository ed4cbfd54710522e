/** One line of what is shown to a monitoring program. */
export interface Sample {
  readonly name: string;
  /** As it stands between the braces; empty where nothing does. */
  readonly labels: string;
  readonly value: number;
}

export interface Exposition {
  readonly helps: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
  readonly samples: readonly Sample[];
}

const HELP = /^# HELP ([a-z_]+) (.+)$/;
const TYPE = /^# TYPE ([a-z_]+) (counter|gauge)$/;
const SAMPLE = /^([a-z_]+)(?:\{([a-z]+="[a-z0-9-]+")\})? (-?\d+)$/;

const put = (into: Map<string, string>, name: string, value: string, line: string): void => {
  if (into.has(name)) throw new Error(`twice: ${line}`);
  into.set(name, value);
};

/** Reads it as strictly as a program might; what has no type, comes twice or is no number is refused.
 *  https://prometheus.io/docs/instrumenting/exposition_formats/ */
export const expositionIn = (text: string): Exposition => {
  if (!text.endsWith("\n")) throw new Error("the last line has no end");
  const [helps, types, samples] = [new Map<string, string>(), new Map<string, string>(), [] as Sample[]];
  const seen = new Set<string>();
  for (const line of text.slice(0, -1).split("\n")) {
    const [, helped, help = ""] = HELP.exec(line) ?? [];
    const [, typed, type = ""] = TYPE.exec(line) ?? [];
    const [, name, labels = "", value = ""] = SAMPLE.exec(line) ?? [];
    if (helped !== undefined) put(helps, helped, help, line);
    else if (typed !== undefined) put(types, typed, type, line);
    else if (name === undefined) throw new Error(`not understood: ${line}`);
    else if (!types.has(name) || !helps.has(name)) throw new Error(`without a type or a word about it: ${line}`);
    else if (seen.has(`${name}{${labels}}`)) throw new Error(`twice: ${line}`);
    else {
      seen.add(`${name}{${labels}}`);
      samples.push({ name, labels, value: Number(value) });
    }
  }
  return { helps, types, samples };
};
