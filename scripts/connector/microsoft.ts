import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { Asked } from "./asked.js";
import { type Vouched, vouchedFor } from "./authority.js";
import { inRealTime, ticking } from "./connector.js";
import type { Plan } from "./faults.js";
import { openIdMetadata, publicKeys } from "./keys.js";
import { LOGIN, loginPage, type Registered } from "./login.js";
import { bodyOf, sendJson } from "./loopback.js";
import { type Answer, openService, type Service } from "./service.js";
import { listenerOf } from "./serving.js";

export const CONNECTOR = "https://smba.trafficmanager.net";
const KEYS = "https://login.botframework.com";

export interface MicrosoftOrder extends Registered {
  /** What stands before ".sharepoint.com"; where people put what they send. */
  readonly sharePoint?: string;
  readonly plan?: Partial<Plan>;
  readonly host?: string;
  readonly port?: number;
  /** Made here where nobody else has. */
  readonly vouched?: Vouched;
}

/** A message as it came to a chat, for whoever looks at the screen of it. */
export interface Shown {
  readonly kind: "post" | "replace";
  readonly chat: string;
  readonly id: string;
  readonly message: unknown;
}

/** Microsoft's hosts by their real names over TLS. */
export interface Microsoft {
  readonly port: number;
  /** PEM of whoever vouches for the hosts. */
  readonly authority: string;
  close(): Promise<void>;
}

const hostOf = (origin: string): string => new URL(origin).host;

export const hostsOf = (sharePoint?: string): readonly string[] => [
  ...[LOGIN, KEYS, CONNECTOR].map(hostOf),
  ...(sharePoint === undefined ? [] : [`${sharePoint}.sharepoint.com`, `${sharePoint}-my.sharepoint.com`]),
];

const SECURE = 443;

interface Kept {
  registered: Registered;
  readonly shown: Shown[];
  readonly files: Map<string, string>;
}

const idIn = ({ body }: Answer): string => {
  const { id = "" } = JSON.parse(body === "" ? "{}" : body) as { readonly id?: string };
  return id;
};

/** Whatever arrives in a chat is kept as it would stand there. */
const keeping = (service: Service, shown: Shown[]): Service => ({
  ...service,
  ask: (asked: Asked) => {
    const answer = service.ask(asked);
    const { kind, conversation, id } = asked.route;
    if ((kind === "post" || kind === "replace") && answer.status < 300)
      shown.push({ kind, chat: conversation, id: kind === "post" ? idIn(answer) : id, message: JSON.parse(asked.body.toString()) });
    return answer;
  },
});

type Host = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const pathOf = ({ url = "/" }: IncomingMessage): string => url.split("?")[0] ?? "/";

const notThere: Host = (_, response) => sendJson(response, { error: "not found" }, 404);

const loginHost =
  (kept: Kept, give: () => string | undefined): Host =>
  (request, response, body) => {
    const page = loginPage(request.method ?? "", pathOf(request), body, kept.registered, give);
    if (page === undefined) notThere(request, response, body);
    else sendJson(response, page.body, page.status);
  };

/** https://login.botframework.com, as the SDK asks it. */
const keysHost: Host = (request, response, body) => {
  const [at, path] = ["/v1/.well-known", pathOf(request)];
  if (path === `${at}/openidconfiguration`) sendJson(response, openIdMetadata(KEYS, `${KEYS}${at}/keys`));
  else if (path === `${at}/keys`) sendJson(response, publicKeys());
  else notThere(request, response, body);
};

const filesHost =
  ({ files }: Kept): Host =>
  (request, response, body) => {
    const file = files.get(pathOf(request));
    if (file === undefined) notThere(request, response, body);
    else response.writeHead(200, { "content-type": "text/csv" }).end(file);
  };

/** What somebody does in the portal, or with a file, told by whoever plays them. */
const told = (kept: Kept, what: string, body: string): unknown => {
  if (what === "shown") return kept.shown;
  if (what === "register") kept.registered = { ...kept.registered, ...(JSON.parse(body) as Partial<Registered>) };
  if (what === "file") {
    const { path, text } = JSON.parse(body) as { readonly path: string; readonly text: string };
    kept.files.set(path, text);
  }
  return {};
};

const CONTROL = /^\/control\/(shown|register|file)$/;

const byHost = (hosts: ReadonlyMap<string, Host>, connector: RequestListener, kept: Kept): RequestListener => {
  return (request, response) => {
    const name = (request.headers.host ?? "").replace(/:\d+$/, "");
    const control = CONTROL.exec(request.url ?? "")?.[1];
    if (control === undefined && name === hostOf(CONNECTOR)) return connector(request, response);
    bodyOf(request, (bytes) => {
      if (control === undefined) (hosts.get(name) ?? notThere)(request, response, bytes.toString());
      else sendJson(response, told(kept, control, bytes.toString()));
    });
  };
};

/** Stands in for the real hosts, so that a program is tried exactly as it will run. Whoever is not told of them never gets here. */
export const openMicrosoft = async (order: MicrosoftOrder): Promise<Microsoft> => {
  const { sharePoint, plan = {}, host = "127.0.0.1", port = SECURE, ...registered } = order;
  const kept: Kept = { registered, shown: [], files: new Map() };
  const service = keeping(openService(plan, ticking), kept.shown);
  const hosts = new Map<string, Host>([
    [hostOf(LOGIN), loginHost(kept, service.token)],
    [hostOf(KEYS), keysHost],
    ...hostsOf(sharePoint)
      .filter((name) => name.endsWith(".sharepoint.com"))
      .map((name) => [name, filesHost(kept)] as const),
  ]);
  const connector = listenerOf(service, inRealTime, () => ({ origin: CONNECTOR, app: kept.registered.app }));
  const { key, cert, authority } = order.vouched ?? (await vouchedFor(hostsOf(sharePoint)));
  const server = createServer({ key, cert }, byHost(hosts, connector, kept));
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, resolve);
  });
  const address = server.address();
  return {
    authority,
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
