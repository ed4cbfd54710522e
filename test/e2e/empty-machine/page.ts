/** What a page tells somebody at the keyboard to do, in order. */
export interface Step {
  /** Under which heading, for whoever reads that it failed. */
  readonly heading: string;
  readonly kind: "sh" | "ini";
  readonly text: string;
}

const HEADING = /^#+ (.*)$/;
const FENCE = /^```(\w*)$/;

/** Blocks of any other kind are for reading. */
export const stepsIn = (page: string): readonly Step[] => {
  const steps: Step[] = [];
  let heading = "";
  let open: { readonly kind: string; readonly lines: string[] } | undefined;
  for (const line of page.split("\n")) {
    const [, kind] = FENCE.exec(line) ?? [];
    if (kind === undefined) {
      open?.lines.push(line);
      if (open === undefined) heading = HEADING.exec(line)?.[1] ?? heading;
    } else if (open === undefined) open = { kind, lines: [] };
    else {
      if (open.kind === "sh" || open.kind === "ini") steps.push({ heading, kind: open.kind, text: open.lines.join("\n") });
      open = undefined;
    }
  }
  return steps;
};

/** NAME=value of a block. */
export const valueIn = ({ text }: Step, name: string): string => {
  const line = text.split("\n").find((one) => one.startsWith(`${name}=`)) ?? "";
  return line.slice(name.length + 1).replace(/^"(.*)"$/, "$1");
};
