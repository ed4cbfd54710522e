import type { IncomingMessage } from "node:http";

/** What a request brought, or the status it is turned away with. */
type Body = { readonly value: unknown } | { readonly status: 400 | 413 | 415 };

export const LARGEST_BYTES = 256 * 1024;
export const DEEPEST = 20;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Counted before anything is parsed: what nests ten thousand deep is nobody's message, and every reader after this one recurses. */
const isDeep = (text: string): boolean => {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return false;
};

const parsed = (bytes: Buffer): Body => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return isDeep(text) ? { status: 400 } : { value: JSON.parse(text) };
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return { status: 400 };
    throw cause;
  }
};

/** Stops reading where there is too much, whatever the request says of its length. */
export const bodyOf = async (request: IncomingMessage): Promise<Body> => {
  if (!JSON_TYPE.test(request.headers["content-type"] ?? "")) return { status: 415 };
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BYTES) return { status: 413 };
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > LARGEST_BYTES) return { status: 413 };
    parts.push(part);
  }
  return parsed(Buffer.concat(parts));
};
