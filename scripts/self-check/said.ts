/** What one check comes to. Never a name, an id or anything that somebody wrote. */
export type Said =
  | { readonly state: "sound"; readonly says: string }
  | { readonly state: "finding"; readonly says: string; readonly helps: string }
  /** Works today, and somebody had better see to it. */
  | { readonly state: "hint"; readonly says: string; readonly helps: string }
  | { readonly state: "unknown"; readonly says: string };

export const sound = (says: string): Said => ({ state: "sound", says });
export const finding = (says: string, helps: string): Said => ({ state: "finding", says, helps });
export const hint = (says: string, helps: string): Said => ({ state: "hint", says, helps });
export const unknown = (says: string): Said => ({ state: "unknown", says });

const MOST_PLACES = 3;

/** Folders and no files: the name of a file belongs to somebody. */
export const placesIn = (folders: Iterable<string>): string => {
  const all = [...new Set(folders)].sort();
  const more = all.length - MOST_PLACES;
  const named = all.slice(0, MOST_PLACES).map((folder) => `„${folder}“`);
  return `Ort: ${named.join(", ")}${more > 0 ? ` und ${more} weitere` : ""}.`;
};

/** Findings first: nobody reads thirty lines that say that all is well. */
const ORDER: readonly Said["state"][] = ["finding", "hint", "unknown", "sound"];

export interface Titled {
  readonly title: string;
  readonly said: Said;
}

export const inOrder = <T extends Titled>(all: readonly T[]): readonly T[] =>
  ORDER.flatMap((state) => all.filter(({ said }) => said.state === state));

/** What counts, in a sentence. */
export const verdictOf = (all: readonly Titled[]): string => {
  const [wrong, worth, unseen] = (["finding", "hint", "unknown"] as const).map((state) =>
    [...new Set(all.flatMap(({ title, said }) => (said.state === state ? [title] : [])))].join(", "),
  );
  const rest = `${worth === "" ? "" : ` Hinweise: ${worth}.`}${unseen === "" ? "" : ` Nicht prüfbar: ${unseen}.`}`;
  if (wrong !== "") return `Nicht in Ordnung: ${wrong}.${rest}`;
  return `${unseen === "" ? "Alles" : "Alles Prüfbare ist"} in Ordnung.${rest}`;
};

/** One line on the screen. */
export const lineOf = (title: string, said: Said): string => {
  switch (said.state) {
    case "sound":
      return `${title}: in Ordnung. ${said.says}`;
    case "finding":
      return `${title}: Befund: ${said.says} Das hilft: ${said.helps}`;
    case "hint":
      return `${title}: Hinweis: ${said.says} Das hilft: ${said.helps}`;
    case "unknown":
      return `${title}: nicht prüfbar: ${said.says}`;
  }
};
