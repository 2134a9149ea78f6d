import { prepare } from "./prepare.mjs";

await prepare();
const { staticChecks, unitTests } = await import("./checks/static-checks.mjs");
const { conclude } = await import("./checks/steps.mjs");
await staticChecks();
await unitTests();
conclude();
