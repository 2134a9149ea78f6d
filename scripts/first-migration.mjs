import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { prepare } from "./prepare.mjs";

await prepare({ mayInstall: false });

/** `--release` keeps what drizzle-kit writes about the tables, from which it works out the migrations after a release. Until then nothing reads it: see docs/decisions/0189. */
const isRelease = process.argv.includes("--release");

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
  if (!isRelease) rmSync(`${folder}/meta`, { recursive: true });
  const first = `${folder}/0000_first.sql`;
  const generated = readFileSync(first, "utf8");
  // Texts compare byte by byte on both, whatever the collation that a server's database was made with.
  const schema = dialect === "postgres" ? generated.replaceAll(/^(\t"\w+" text)\b/gm, '$1 COLLATE "C"') : generated;
  const byHand = readFileSync(`db/${dialect}/first-rows-and-seals.sql`, "utf8");
  writeFileSync(first, `${schema}\n--> statement-breakpoint\n${byHand}`);
}
