import { writeFileSync } from "node:fs";
import { retentionPage } from "./retention-table.ts";

writeFileSync("docs/retention.md", retentionPage());
console.log("docs/retention.md is written from the retention table");
