import type { z } from "zod";

type Shape = Readonly<Record<string, z.ZodType>>;

/** The values of a file that are fine, each for itself: whatever else is wrong, these are checked all the same. */
export type Sound<S extends Shape> = { readonly [K in keyof S]?: Exclude<z.output<S[K]>, undefined> };

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const soundKeys = <S extends Shape>(shape: S, value: unknown): Sound<S> => {
  if (!isObject(value)) return {};
  const entries = Object.entries(shape).flatMap(([key, schema]) => {
    const read = schema.safeParse(value[key]);
    return read.success && read.data !== undefined ? [[key, read.data] as const] : [];
  });
  return Object.fromEntries(entries) as Sound<S>;
};

export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Each element in its place, undefined where it was refused. */
export const soundItems = <T>(item: z.ZodType<T>, value: unknown): readonly (T | undefined)[] =>
  itemsOf(value).map((element) => item.safeParse(element).data);

export const has = (value: unknown, key: string): boolean => isObject(value) && Object.hasOwn(value, key);

export const under = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);
