import Module, { createRequire } from "node:module";

/** Finds what a package would find. */
export type From = ReturnType<typeof createRequire>;

const standIn = (path: string, exports: object): void => {
  const module = new Module(path);
  Object.assign(module, { filename: path, loaded: true, exports });
  createRequire(path).cache[path] = module;
};

const refusingClass = (what: string, name: string): object => {
  const refuse = (): never => {
    throw new Error(`the SDK may not use ${name} of ${what}`);
  };
  // A class may be made of it, and nothing of that class.
  return new Proxy(class {}, { construct: refuse, apply: refuse });
};

/** A package that is never used is not loaded: whoever makes something of it is refused. Where it is there already it stays. */
export const setAside = (from: From, what: string): void => {
  const path = from.resolve(what);
  if (from.cache[path] !== undefined) return;
  standIn(path, new Proxy({}, { get: (_, name) => refusingClass(what, String(name)) }));
};

/** A package that is seldom used is loaded when it is. */
export const putOff = (from: From, what: string): void => {
  const path = from.resolve(what);
  if (from.cache[path] !== undefined) return;
  let real: object | undefined;
  const loaded = (): object => {
    if (real === undefined) {
      delete from.cache[path];
      real = from(path) as object;
    }
    return real;
  };
  // Asked of every package by whoever wants its default; those that are put off have none of their own.
  standIn(path, new Proxy({}, { get: (_, name) => (name === "__esModule" ? undefined : Reflect.get(loaded(), name)) }));
};
