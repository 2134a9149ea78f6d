import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { sourcesHash } from "./sources.mjs";

const MARK = ".next/portal-sources";

const built = () => (existsSync(MARK) && existsSync(".next/BUILD_ID") ? readFileSync(MARK, "utf8") : "");
const now = sourcesHash();
if (built() === now) console.log("the build is up to date");
else {
  const run = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
  });
  if (run.status === 0) writeFileSync(MARK, now);
  process.exitCode = run.status ?? 1;
}
