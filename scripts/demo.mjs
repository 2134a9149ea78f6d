import { prepare } from "./prepare.mjs";

await prepare();
await import("./demonstration/demo-run.ts");
