/** The one module that reads the environment. docs/operators/settings.md gives names and meanings. */
export const portalUrl = () => process.env.PORTAL_URL || undefined;
export const isHttps = () => portalUrl()?.startsWith("https://") ?? false;
/** Where files and secrets live. */
export const dataFolder = () => process.env.PORTAL_DATA || "data";
/** Whether `PORTAL_DATABASE` names a server of PostgreSQL; else it is the file of SQLite. */
export const isPostgres = () => /^postgres(ql)?:\/\//.test(process.env.PORTAL_DATABASE ?? "");
/** The file of SQLite. Throws where the database is a server's, which has none. */
export const databaseFile = () => {
  if (isPostgres()) throw new Error("PostgreSQL has no database file here.");
  return process.env.PORTAL_DATABASE || `${dataFolder()}/portal.sqlite`;
};
/** `postgres://user:password@host/database`. Throws where the database is a file. */
export const databaseUrl = () => {
  if (!isPostgres()) throw new Error("The database is a file of SQLite here.");
  return process.env.PORTAL_DATABASE ?? "";
};
/** The database as it may be named in a log: an address without its password, which can be before the host or in the query. */
export const databaseName = () =>
  isPostgres()
    ? databaseUrl()
        .replace(/\?.*/s, "")
        .replace(/^(\w+:\/\/[^:@/]*):.*@/s, "$1@")
    : databaseFile();
/** `smtp://…`; without it mail stays in the outbox. */
export const smtpUrl = () => process.env.PORTAL_SMTP || undefined;
/** Whether emails can leave: a demonstration keeps them in a folder. */
export const sendsMail = () => Boolean(smtpUrl()) || isDemo();
export const mailFrom = () => process.env.PORTAL_MAIL_FROM || "portal@localhost";
/** The office's address, if the settings name one. */
export const statedContact = () => process.env.PORTAL_CONTACT || process.env.PORTAL_MAIL_FROM || undefined;
/** Where people write to the cluster's office; without it, to the sender of the mails. A demonstration without either makes one up. */
export const contactAddress = () => statedContact() ?? (isDemo() ? "office@cluster.example" : mailFrom());
export const isDemo = () => process.env.PORTAL_DEMO === "1";
/** Where emails and jobs are done. process: in a process of its own beside the portal's · inline: in the portal's · off: by `npm run worker`. */
export const WORKER_MODES = ["process", "inline", "off"] as const;
export const workerMode = () => (process.env.PORTAL_WORKER || "process") as (typeof WORKER_MODES)[number];
/** How many proxies of ours are in front; 0 trusts no forwarded header. */
export const trustedProxies = () => Number(process.env.PORTAL_TRUSTED_PROXIES || 0);
/** Seconds that a decision's mail waits before it leaves, so that it can be undone. */
export const decisionHold = () => Number(process.env.PORTAL_DECISION_HOLD || 120);
/** A factor on all rate limits. */
export const limitFactor = () => Math.max(1, Number(process.env.PORTAL_LIMITS || 1));
/** A virus scanner's command, such as `clamdscan --no-summary`: the file's path is put behind it; 0 is clean, 1 is not. Off by default. */
export const scannerCommand = () => process.env.PORTAL_SCANNER?.split(/\s+/).filter(Boolean) ?? [];
/** Whether the portal may ask the name servers of its machine for the record that shows who runs a website. */
export const asksDns = () => process.env.PORTAL_DNS !== "off";
export const isDevelopment = () => process.env.NODE_ENV === "development";
