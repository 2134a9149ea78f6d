import { prepare } from "./prepare.mjs";

await prepare();
const { staticChecks, unitTests } = await import("./static-checks.mjs");
const { conclude } = await import("./steps.mjs");
await staticChecks();
await unitTests();
conclude();
