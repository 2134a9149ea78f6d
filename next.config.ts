import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { AREAS } from "./messages/catalogues.ts";

const dialect = process.env.PORTAL_DIALECT === "postgres" ? "postgres" : "sqlite";

const config: NextConfig = {
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["better-sqlite3", "pino", "nodemailer"],
  experimental: { globalNotFound: true },
  turbopack: { resolveAlias: { "#dialect": `./db/dialect/${dialect}.ts`, "#database/*": `./db/${dialect}/*.ts` } },
};

export default createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: { createMessagesDeclaration: AREAS.map((area) => `./messages/en/${area}.json`) },
})(config);
