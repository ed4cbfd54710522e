/** All objects of a PDF by their number, as Chromium writes them: readable, but for what is drawn. */
const objectsIn = (pdf: string): ReadonlyMap<string, string> =>
  new Map([...pdf.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, number = "", text = ""]) => [number, text]));

const refsIn = (list: string): readonly string[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, number = ""]) => number);

/** The pages below one branch of the tree, in their order. */
const pagesBelow = (objects: ReadonlyMap<string, string>, number: string): readonly string[] => {
  const kids = /\/Type \/Pages\b[\s\S]*?\/Kids \[([^\]]*)\]/.exec(objects.get(number) ?? "")?.[1];
  return kids === undefined ? [number] : refsIn(kids).flatMap((kid) => pagesBelow(objects, kid));
};

/** On which page each place of the document begins that a link leads to. CSS cannot say it: Chromium has no target-counter. */
export const pagesOfPlaces = (bytes: Buffer): ReadonlyMap<string, number> => {
  const pdf = bytes.toString("latin1");
  const objects = objectsIn(pdf);
  const root = /\/Type \/Catalog\s[\s\S]*?\/Pages (\d+) 0 R/.exec(pdf)?.[1] ?? "";
  const places = objects.get(/\/Dests (\d+) 0 R/.exec(pdf)?.[1] ?? "") ?? "";
  const pages = pagesBelow(objects, root);
  return new Map([...places.matchAll(/\/([^\s/[]+) \[(\d+) 0 R/g)].map(([, place = "", page = ""]) => [place, pages.indexOf(page) + 1]));
};
