import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { prepare } from "./prepare.mjs";

await prepare({ mayInstall: false });

/** Until the first release there is one migration for each dialect, written again from `db/schema` whenever that changes. */
for (const dialect of ["sqlite", "postgres"]) {
  const folder = `db/migrations/${dialect}`;
  rmSync(folder, { recursive: true, force: true });
  const config = dialect === "sqlite" ? "drizzle.config.ts" : "drizzle.postgres.config.ts";
  const options = dialect === "sqlite" ? "" : "--conditions=postgres";
  const { status } = spawnSync("node_modules/.bin/drizzle-kit", ["generate", "--config", config, "--name", "first"], {
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: options },
  });
  if (status !== 0) process.exit(1);
  const byHand = `db/${dialect}/first-rows-and-seals.sql`;
  if (existsSync(byHand)) appendFileSync(`${folder}/0000_first.sql`, `\n--> statement-breakpoint\n${readFileSync(byHand, "utf8")}`);
}
