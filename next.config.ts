import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";
import createNextIntlPlugin from "next-intl/plugin";
import { AREAS, catalogues } from "./messages/catalogues.ts";
import { differences } from "./messages/differences.ts";

// Salts the ids of server actions, so that a form that was open before a new build can be sent after it. It protects nothing: no action closes over
// a value. See docs/decisions/0009.
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= Buffer.from("auzolan: the same in every build").toString("base64");

const config: NextConfig = {
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // Tools skip folders whose name begins with a dot, so the route has an address without one.
  rewrites: async () => [{ source: "/.well-known/security.txt", destination: "/security.txt" }],
  // `npm run verify` checks the types of everything, tests included; a build that checked them again would take half as long again.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["better-sqlite3", "pg", "pino", "nodemailer"],
  // A body is copied in memory for proxy.ts before it can say no; no form is larger than half of this.
  experimental: {
    globalNotFound: true,
    proxyClientMaxBodySize: "1mb",
    // It makes the next build five times faster; a clone that is thrown away has no next build, and writing it is a fifth of the first.
    turbopackFileSystemCacheForBuild: !process.env.CI,
  },
  turbopack: {
    resolveAlias: {
      "#dialect": "./db/dialect/chosen.ts",
      "#database/*": "./db/chosen/*.ts",
      "use-intl/format-message": "./lib/i18n/format-message.ts",
    },
  },
};

const withIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: { createMessagesDeclaration: AREAS.map((area) => `./messages/en/${area}.json`) },
});

export default function configuration(phase: string) {
  const wrong = phase === PHASE_PRODUCTION_BUILD ? differences(catalogues) : [];
  if (wrong.length > 0) throw new Error(`The catalogues differ:\n${wrong.join("\n")}`);
  return withIntl(config);
}
