import { prepare } from "./prepare.mjs";

await prepare({ mayInstall: false });
await (await import("./run-portal.ts")).runPortal("start");
