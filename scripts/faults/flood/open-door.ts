import type { HttpServer, ServerSettings } from "../../../bot/http/server.js";
import { bodyOf, openLoopback, sendJson } from "../../connector/loopback.js";

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
