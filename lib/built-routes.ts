import { readFileSync } from "node:fs";
import { isDevelopment } from "./env.ts";

type Actions = { node: Record<string, { workers: Record<string, unknown> }> };
type Routes = { dynamicRoutes: { page: string; regex: string }[]; staticRoutes: { page: string; regex: string }[] };
export type BuiltRoute = { kind: "page" | "handler"; address: string };
export type Build = { routeOf: (path: string) => BuiltRoute | undefined; actionsOf: (address: string) => ReadonlySet<string> };

const read = <T>(file: string) => JSON.parse(readFileSync(/* turbopackIgnore: true */ `${process.cwd()}/.next/${file}`, "utf8")) as T;
let known: Build | undefined;

/** The routes of this build and the server actions of each of its pages, as Next wrote them down. A development server has none written down. */
export function builtRoutes(): Build | undefined {
  if (isDevelopment()) return undefined;
  known ??= buildOf(
    read<Record<string, string>>("app-path-routes-manifest.json"),
    read<Routes>("routes-manifest.json"),
    read<Actions>("server/server-reference-manifest.json"),
  );
  return known;
}

/** `files` leads from a file of `app` to its address; `routes` are in the order in which Next tries them. */
export function buildOf(files: Record<string, string>, routes: Routes, actions: Actions): Build {
  const handlers = new Set(Object.entries(files).flatMap(([file, address]) => (file.endsWith("/route") ? [address] : [])));
  const byPage = new Map<string, Set<string>>();
  for (const [id, { workers }] of Object.entries(actions.node))
    for (const file of Object.keys(workers)) {
      const address = files[file.replace(/^app/, "")] ?? "";
      byPage.set(address, (byPage.get(address) ?? new Set()).add(id));
    }
  const tried = [...routes.staticRoutes, ...routes.dynamicRoutes].map(({ page, regex }) => ({ page, matches: new RegExp(regex) }));
  return {
    routeOf: (path) => {
      const address = tried.find(({ matches }) => matches.test(path))?.page;
      return address === undefined ? undefined : { kind: handlers.has(address) ? "handler" : "page", address };
    },
    actionsOf: (address) => byPage.get(address) ?? new Set(),
  };
}
