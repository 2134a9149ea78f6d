import { isDevelopment, isHttps } from "#lib/env";

const dev = isDevelopment();

/** The strict policy of every document: scripts by nonce only. In development Next's own tools need eval and inline styles. */
export const contentPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");

/** The other headers of every answer. */
export const securityHeaders = (): Record<string, string> => ({
  "x-content-type-options": "nosniff",
  // Never no-referrer: with it Chromium posts forms with `Origin: null`.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  ...(isHttps() ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
});

/** An email of the demonstration shown as HTML: its inline styles and its links, no script and no form. */
export const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation";

/**
 * A PDF in a frame of ours. No browser shows one in a sandbox; each draws it in a process of its own, where nothing of the portal can be reached, and the
 * route answers with this policy only what is a PDF. The browser's viewer has inline styles.
 */
export const framedPdfPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A picture that came from outside, in a frame of ours. */
export const framedPicturePolicy = `${framedPdfPolicy}; sandbox`;

/** An email drawn in a frame of ours before it is sent: its inline styles, and nothing that leads anywhere. */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** A file that came from outside, should a browser open it after all: nothing in it runs, loads or leads anywhere. */
export const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
