import { prepare } from "./prepare.mjs";

await prepare();
await (await import("./run-portal.ts")).runPortal("dev");
