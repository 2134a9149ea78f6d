import { prepare } from "./prepare.mjs";

await prepare();
// What these do within this process chooses its database when it is imported.
const [, , name = ""] = process.argv;
if (["names", "directory"].includes(name) && process.argv.includes("postgres")) process.env.PORTAL_DATABASE = "postgres://";
await import("../bench/main.ts");
