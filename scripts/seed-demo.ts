import { databaseFile } from "#lib/env";
import { prepareDatabase } from "./prepare-database.ts";

await prepareDatabase();
const builder = "#demo/build";
const { buildDemo } = (await import(builder).catch(() => ({ buildDemo: undefined }))) as { buildDemo?: (file: string) => Promise<void> };
await buildDemo?.(databaseFile());
