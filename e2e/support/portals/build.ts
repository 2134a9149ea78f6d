import { readFileSync } from "node:fs";

const read = <T>(file: string) => JSON.parse(readFileSync(`.next/${file}`, "utf8")) as T;
type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };

/** The server actions of the production build: "app/…/actions.ts#name" → id. */
export function actionIds(): Map<string, string> {
  const { node } = read<{ node: Record<string, Reference> }>("server/server-reference-manifest.json");
  return new Map(Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]));
}

/** Each server action with a page that it can be called at, its parameters filled in with an x. */
export function actionPages(): { id: string; name: string; path: string }[] {
  const { node } = read<{ node: Record<string, Reference> }>("server/server-reference-manifest.json");
  const files = read<Record<string, string>>("app-path-routes-manifest.json");
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const [page = ""] = Object.keys(workers);
    return { id, name: `${filename}#${exportedName}`, path: filled(files[page.replace(/^app/, "")] ?? "") };
  });
}

/** An address with its parameters filled in: the language, and an x for everything else. */
export const filled = (address: string) => address.replace("[locale]", "en").replace(/\[[^\]]+\]/g, "x");

const addresses = () =>
  Object.entries(read<Record<string, string>>("app-path-routes-manifest.json")).filter(([file]) => !file.startsWith("/_"));

/** The pages of the production build, as addresses with their parameters: "/[locale]/directory". */
export const builtPages = () => addresses().flatMap(([file, address]) => (file.endsWith("/page") ? [address] : []));

/** Its route handlers; files such as the icon are served as they lie. */
export const builtRoutes = () =>
  addresses().flatMap(([file, address]) => (file.endsWith("/route") && !/\.(svg|ico|png)$/.test(address) ? [address] : []));
