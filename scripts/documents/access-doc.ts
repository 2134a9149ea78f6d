import { writeFileSync } from "node:fs";
import { accessPage } from "./access-table.ts";

writeFileSync("docs/access.md", accessPage());
console.log("docs/access.md is written from the policies");
