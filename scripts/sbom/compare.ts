import type { Bom, Component } from "./bom.js";
import { hexOf } from "./bom.js";
import { markOf, type Part } from "./locked.js";

const twice = (marks: readonly string[]): readonly string[] => [...new Set(marks.filter((mark, index) => marks.indexOf(mark) !== index))];

/** The format asks for neither checksums nor parts. */
const hashIn = ({ hashes = [] }: Partial<Component>): string => hashes.find(({ alg }) => alg === "SHA-512")?.content ?? "";

/** Everything in which a list differs from the lock file, in plain words. */
export const differencesOf = ({ components = [] }: Partial<Bom>, parts: readonly Part[]): readonly string[] => {
  const wanted = new Map(parts.map((part) => [markOf(part), part]));
  const marks = components.map(markOf);
  const listed = new Set(marks);
  const wrong = components.filter((component) => {
    const part = wanted.get(markOf(component));
    return part !== undefined && hexOf(part.integrity) !== hashIn(component);
  });
  return [
    ...[...wanted.keys()].filter((mark) => !listed.has(mark)).map((mark) => `${mark} fehlt in der Liste.`),
    ...marks.filter((mark) => !wanted.has(mark)).map((mark) => `${mark} steht in der Liste und ist nicht festgelegt.`),
    ...twice(marks).map((mark) => `${mark} steht mehrmals in der Liste.`),
    ...wrong.map((component) => `${markOf(component)} hat in der Liste eine andere Prüfsumme.`),
  ];
};
