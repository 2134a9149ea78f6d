import { prepare } from "./prepare.mjs";

await prepare({ mayInstall: false });
await import("./start-run.ts");
