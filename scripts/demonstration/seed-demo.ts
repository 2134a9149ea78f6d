import { buildDemo } from "#demo/build";
import { stop } from "../prepare.mjs";
import { explain, prepareDatabase } from "../prepare-database.ts";

await prepareDatabase();
await buildDemo().catch((error: unknown) => stop(explain(error)));
