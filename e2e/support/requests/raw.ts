import { request } from "node:http";

export type Raw = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** A request with what fetch() will not send: any method, and a target as it is written. */
export const askRaw = (origin: string, target: string, { method = "GET", headers = {}, body }: Ask = {}) =>
  new Promise<Raw>((answered, failed) => {
    const { hostname, port } = new URL(origin);
    const sent = request(
      { hostname, port, path: target, method, headers: { host: `${hostname}:${port}`, ...headers }, agent: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => void parts.push(part));
        answer.on("end", () =>
          answered({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString("utf8") }),
        );
      },
    );
    sent.on("error", failed);
    sent.end(body);
  });
