import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as requestPlain } from "node:http";
import { type RequestOptions, request as requestSecure, Agent as SecureAgent } from "node:https";
import { isIP, type Socket } from "node:net";
import { rootCertificates, TLSSocket } from "node:tls";
import type { ProxySettings } from "../../bot/config.js";
import { proxyAgents } from "../../bot/teams/proxy.js";
import type { Answered, Broken, Heard, Question, Stage } from "./world.js";

const MOST_CHARACTERS = 64 * 1024;
const LONGEST_NAME = 60;

/** As the bot asks, and telling how far it came, which the bot need not know. Nothing is kept open and no redirect is followed. */
type Way = Pick<RequestOptions, "agent" | "ca">;

interface Making {
  readonly question: Question;
  readonly way: Way;
  readonly isProxied: boolean;
  readonly withinMs: number;
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "UNKNOWN";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
};

const isSecureUrl = ({ url }: Question): boolean => url.startsWith("https:");

const firstStage = ({ question, isProxied }: Making): Stage => {
  if (isProxied) return "proxy";
  return isIP(new URL(question.url).hostname.replace(/^\[|\]$/g, "")) === 0 ? "name" : "connect";
};

/** Tells of each stage when it begins. A socket that went through the proxy is connected already when it is seen for the first time. */
const follow = (socket: Socket, isSecure: boolean, begin: (stage: Stage) => void): void => {
  const connected = (): void => begin(isSecure ? "tls" : "answer");
  if (socket.connecting) {
    socket.once("lookup", (error: Error | null) => {
      if (error === null) begin("connect");
    });
    socket.once("connect", connected);
  } else connected();
  socket.once("secureConnect", () => begin("answer"));
};

const validTo = ({ socket }: IncomingMessage): { readonly validTo?: number } => {
  if (!(socket instanceof TLSSocket)) return {};
  const until = Date.parse(socket.getPeerCertificate().valid_to ?? "");
  return Number.isNaN(until) ? {} : { validTo: until };
};

const headersOf = ({ headers }: IncomingMessage): Answered["headers"] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));

const read = (answer: IncomingMessage, done: (text: string) => void): void => {
  let text = "";
  answer.setEncoding("utf8");
  answer.on("data", (part: string) => {
    text = (text + part).slice(0, MOST_CHARACTERS);
  });
  answer.once("end", () => done(text));
};

const begun = ({ question, way }: Making): ClientRequest => {
  const { url, method = "GET", headers = {}, body = "" } = question;
  const length = body === "" ? {} : { "content-length": Buffer.byteLength(body), "content-type": "application/json" };
  const call = (isSecureUrl(question) ? requestSecure : requestPlain)(url, { ...way, method, headers: { ...headers, ...length } });
  call.end(body === "" ? undefined : body);
  return call;
};

const made = (making: Making, now: () => number): Promise<Heard> =>
  new Promise((resolve) => {
    const askedAt = now();
    const call = begun(making);
    let stage = firstStage(making);
    const broken = (code: string, more: Pick<Broken, "status"> = {}): void => resolve({ kind: "broken", stage, code, ...more });
    const timer = setTimeout(() => {
      broken("TIMEOUT");
      call.destroy();
    }, making.withinMs);

    call.once("socket", (socket) =>
      follow(socket, isSecureUrl(making.question), (begins) => {
        stage = begins;
      }),
    );
    call.once("response", (answer) => {
      // Of a proxy that does not let us through: nothing of it is the other side's.
      if (making.isProxied && stage !== "answer") {
        stage = "proxy";
        broken("REFUSED", { status: answer.statusCode ?? 0 });
        call.destroy();
        return;
      }
      const head = { status: answer.statusCode ?? 0, headers: headersOf(answer), ...validTo(answer), at: (askedAt + now()) / 2 };
      read(answer, (text) => resolve({ kind: "answered", ...head, text }));
    });
    call.on("error", (error) => broken(codeOf(error)));
    call.once("close", () => {
      clearTimeout(timer);
      broken("CLOSED");
    });
  });

const printable = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N} .,&()_-]/gu, "")
    .slice(0, LONGEST_NAME)
    .trim();

/** Whoever signed what the other side shows. Nothing is sent there but the greeting, since nobody knows who it is. */
const issuerOf = (making: Making): Promise<string | undefined> =>
  new Promise((resolve) => {
    const { url } = making.question;
    const call = requestSecure(new URL("/", url), { ...making.way, rejectUnauthorized: false, method: "HEAD" });
    const end = (name?: string): void => {
      clearTimeout(timer);
      resolve(name);
      call.destroy();
    };
    const timer = setTimeout(() => end(), making.withinMs);
    call.once("socket", (socket) =>
      socket.once("secureConnect", () => {
        if (!(socket instanceof TLSSocket)) return end();
        const { issuer } = socket.getPeerCertificate();
        end(printable(String(issuer?.CN ?? issuer?.O ?? "")) || undefined);
      }),
    );
    call.on("error", () => end());
  });

const AGENT = { keepAlive: false } as const;
const ABOUT_CERTIFICATES = /CERT|ISSUER|SIGNED|VERIFY/;

/** Never rejects: how far a request came is the answer. */
export const openReach = (proxy: ProxySettings, withinMs: number, now: () => number): ((question: Question) => Promise<Heard>) => {
  const [plain, secure] = [new PlainAgent(AGENT), new SecureAgent(AGENT)];
  const through = proxyAgents(proxy, AGENT);
  return async (question) => {
    const { hostname } = new URL(question.url);
    const proxied = question.way === "bot" && isSecureUrl(question) ? through(hostname) : undefined;
    const agent = proxied ?? (isSecureUrl(question) ? secure : plain);
    const making: Making = {
      question,
      way: { agent, ...(question.trust === "public" ? { ca: [...rootCertificates] } : {}) },
      isProxied: proxied !== undefined,
      withinMs,
    };
    const heard = await made(making, now);
    if (heard.kind === "answered" || heard.stage !== "tls" || !ABOUT_CERTIFICATES.test(heard.code)) return heard;
    const issuer = await issuerOf(making);
    return issuer === undefined ? heard : { ...heard, issuer };
  };
};
