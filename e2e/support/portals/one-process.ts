import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Kind = "changed" | "empty" | "planted" | "public" | "queue" | "quiet" | "of their own";

/**
 * For `test.describe.configure`: tests that need this kind of portal follow one another. A process that begins with another kind starts a server and a
 * browser, so one process runs them all instead of each of them some: see docs/decisions/0111.
 */
export const oneProcess = (kind: Kind) => ({ lock: `portal ${kind}` });

/** The files of tests below a folder whose tests follow one another, as patterns of Playwright's. */
export const filesOneByOne = (folder: string) =>
  globSync("**/*.spec.ts", { cwd: folder })
    .filter((file) => readFileSync(join(folder, file), "utf8").includes(`${oneProcess.name}(`))
    .map((file) => `**/${folder}/${file}`);
