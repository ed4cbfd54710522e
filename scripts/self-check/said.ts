/** What one check comes to. Never a name, an id or anything that somebody wrote. */
export type Said =
  | { readonly state: "sound"; readonly says: string }
  | { readonly state: "finding"; readonly says: string; readonly helps: string }
  | { readonly state: "unknown"; readonly says: string };

export const sound = (says: string): Said => ({ state: "sound", says });
export const finding = (says: string, helps: string): Said => ({ state: "finding", says, helps });
export const unknown = (says: string): Said => ({ state: "unknown", says });

/** One line on the screen. */
export const lineOf = (title: string, said: Said): string => {
  switch (said.state) {
    case "sound":
      return `${title}: in Ordnung. ${said.says}`;
    case "finding":
      return `${title}: Befund: ${said.says} Das hilft: ${said.helps}`;
    case "unknown":
      return `${title}: nicht prüfbar: ${said.says}`;
  }
};
