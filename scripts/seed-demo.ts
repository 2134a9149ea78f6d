import { existsSync } from "node:fs";
import { databaseFile } from "#lib/env";
import { prepareDatabase } from "./prepare-database.ts";

const BUILDER = "demo/build.ts";

await prepareDatabase();
if (existsSync(BUILDER)) {
  const { buildDemo } = (await import(`../${BUILDER}`)) as { buildDemo: (file: string) => Promise<void> };
  await buildDemo(databaseFile());
}
