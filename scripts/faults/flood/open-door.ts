import type { HttpServer, ServerSettings } from "../../../bot/http/server.js";
import { bodyOf, HOST, openLoopback, sendJson } from "../../connector/loopback.js";

/** Somebody who only stands before another server. */
export const passedOnTo =
  (port: number): ServerSettings["receive"] =>
  async ({ authorization, body }) => {
    const headers = { "content-type": "application/json", ...(typeof authorization === "string" ? { authorization } : {}) };
    const response = await fetch(`http://${HOST}:${port}/api/messages`, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, ...(text === "" ? {} : { body: JSON.parse(text) as unknown }) };
  };

/** The wrong part: believes whoever says that there is more to read, and asks for Microsoft's keys for everybody who names one. */
export const openDoor = async (receive: ServerSettings["receive"], keysAt: string): Promise<Pick<HttpServer, "port">> => {
  const kept: unknown[] = [];
  const { origin } = await openLoopback((request, response) => {
    bodyOf(request, (bytes) => {
      const answered = async (): Promise<void> => {
        const body: unknown = JSON.parse(bytes.toString());
        kept.push(body);
        await (await fetch(`${keysAt}/openid`)).json();
        const { status, body: said } = await receive({ authorization: request.headers.authorization, body });
        sendJson(response, said ?? {}, status);
      };
      answered().catch(() => response.destroy());
    });
  });
  return { port: Number(new URL(origin).port) };
};
