import type { ConsentKind } from "./state.ts";

/** Versions of the texts that people agree to. A changed text gets a new version; what was agreed to keeps its own. */
export const PRIVACY_VERSION = "2026-11-25";
export const LISTING_VERSION = "2026-11-25";
export const NEWSLETTER_VERSION = "2026-11-25";

export const CONSENT_VERSIONS: Record<ConsentKind, string> = {
  privacy: PRIVACY_VERSION,
  listing: LISTING_VERSION,
  newsletter: NEWSLETTER_VERSION,
};
