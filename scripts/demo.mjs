import { prepare } from "./prepare.mjs";

await prepare();
await import("./demo-run.ts");
