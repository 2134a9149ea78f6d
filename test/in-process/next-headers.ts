import { request } from "./request.ts";

/** In the place of `next/headers`: the request's cookies, which the code under test reads and sets. */
export async function cookies() {
  const { cookies: jar } = request();
  return {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => void jar.set(name, value),
  };
}

/** The headers that proxy.ts and a browser send. */
export async function headers() {
  const { path, isPlain } = request();
  return new Headers({ "x-portal-path": path, "user-agent": "test", ...(!isPlain && { "next-action": "0" }) });
}
