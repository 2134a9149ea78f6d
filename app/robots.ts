import type { MetadataRoute } from "next";
import { portalUrl } from "#lib/env";

export const dynamic = "force-dynamic";

const PRIVATE = [
  "staff",
  "desk",
  "profile",
  "people",
  "account",
  "apply/",
  "sign-in",
  "invitations",
  "setup",
  "directory/export",
  "calls/feed",
];

/** Robots stay out of what is nobody's to find; access is decided elsewhere. */
export default function robots(): MetadataRoute.Robots {
  const disallow = [...PRIVATE.map((path) => `/*/${path}`), "/dev/", "/api/auth/", "/api/theme"];
  return { rules: { userAgent: "*", allow: "/", disallow }, sitemap: `${portalUrl() ?? ""}/sitemap.xml` };
}
