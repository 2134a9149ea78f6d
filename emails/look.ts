import type { CSSProperties } from "react";
import { DARK, INK, LINE, MUTED, PRIMARY, SURFACE } from "#lib/format/colours";

// Mail programs know no custom properties.
const paper = "#faf8f3";

const system = 'system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif';
const small: CSSProperties = { fontFamily: system, fontSize: 13, lineHeight: "19px", color: MUTED, margin: 0, overflowWrap: "anywhere" };
const text: CSSProperties = {
  fontFamily: system,
  fontSize: 16,
  lineHeight: "25px",
  color: INK,
  margin: "0 0 12px",
  overflowWrap: "anywhere",
};
const cell: CSSProperties = { ...text, fontSize: 15, lineHeight: "22px", padding: "9px 0", borderTop: `1px solid ${LINE}`, margin: 0 };

/** What phones need beside the styles of the elements: less room at the sides, so that a line has more words. */
const ON_PHONES =
  ".sheet-inner{padding:18px 16px 22px!important}.heading{font-size:21px!important;line-height:27px!important}.label{width:104px!important}";

/** The same email on dark paper, for programs that say they are dark. The others draw it in its light colours, or in dark ones of their own. */
const IN_DARK = [
  `body,body>table>tbody>tr>td{background-color:${DARK.paper}!important}`,
  `.sheet{background-color:${DARK.surface}!important;border-color:${DARK.line}!important}`,
  `h1,p,td,hr{color:${DARK.ink}!important;border-color:${DARK.line}!important}`,
  `.muted,.muted a{color:${DARK.muted}!important}`,
  `.quote{border-color:${DARK.primary}!important}`,
  `.button{color:${DARK.onPrimary}!important;background-color:${DARK.primary}!important}`,
  ...DARK.chain.map((colour, n) => `.link${n}{background-color:${colour}!important;border-color:${DARK.surface}!important}`),
].join("");

/** A frame of a preview may be as narrow as a phone. */
const NARROW = `@media (max-width:420px){${ON_PHONES}}`;

/** How an email is drawn: as it is sent, so that the email program chooses, or as one kind of program would. */
export const MAIL_STYLES = {
  sent: { scheme: "light dark", css: `@media (max-width:480px){${ON_PHONES}}@media (prefers-color-scheme:dark){${IN_DARK}}` },
  computer: { scheme: "light", css: NARROW },
  phone: { scheme: "light", css: ON_PHONES },
  dark: { scheme: "dark", css: `${NARROW}${IN_DARK}` },
} as const;

export const look = {
  body: { backgroundColor: paper, margin: 0, padding: "28px 12px" },
  sheet: { maxWidth: 560, backgroundColor: SURFACE, border: `1px solid ${LINE}` },
  link: { height: 8, lineHeight: "8px", fontSize: 1, borderRight: `3px solid ${SURFACE}` },
  inner: { padding: "24px 32px 26px" },
  cluster: { ...small, fontSize: 15, fontWeight: 600, color: INK },
  unbroken: { whiteSpace: "nowrap" },
  heading: { ...text, fontSize: 27, lineHeight: "33px", fontWeight: 700, margin: "22px 0 18px" },
  text,
  quote: { ...text, borderLeft: `4px solid ${PRIMARY}`, padding: "4px 0 4px 16px", margin: "0 0 20px", whiteSpace: "pre-wrap" },
  button: {
    fontFamily: system,
    fontSize: 17,
    lineHeight: "24px",
    fontWeight: 600,
    color: SURFACE,
    backgroundColor: PRIMARY,
    padding: "13px 24px",
    borderRadius: 6,
    textDecoration: "none",
  },
  action: { margin: "12px 0 22px" },
  small,
  note: { ...small, margin: "12px 0 0" },
  copied: { ...small, textDecoration: "underline" },
  // Not `anywhere`: a column may be as narrow as its letters then, and a long word is cut in its middle.
  label: { ...cell, color: MUTED, width: 132, verticalAlign: "top", paddingRight: 12, overflowWrap: "break-word" },
  value: { ...cell, verticalAlign: "top" },
  strong: { ...cell, verticalAlign: "top", fontWeight: 600 },
  asText: { backgroundColor: SURFACE, margin: 0 },
  textPart: {
    fontFamily: 'ui-monospace,Menlo,Consolas,"Liberation Mono",monospace',
    fontSize: 14,
    lineHeight: "21px",
    color: INK,
    margin: 0,
    padding: "16px 20px 24px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  footLine: { ...small, margin: "12px 0 0" },
  // High enough for a finger.
  footLink: { ...small, display: "inline-block", padding: "6px 0" },
  foot: { borderTop: `1px solid ${LINE}`, margin: "20px 0 16px" },
} satisfies Record<string, CSSProperties>;

/** What is above an email in a preview, as an email program shows it. */
export function envelopeLook(scheme: "light" | "dark") {
  const { surface, line, ink, muted } = scheme === "dark" ? DARK : { surface: SURFACE, line: LINE, ink: INK, muted: MUTED };
  return {
    box: { backgroundColor: surface, borderBottom: `1px solid ${line}`, padding: "12px 18px", fontFamily: system },
    subject: { fontSize: 17, lineHeight: "23px", fontWeight: 650, color: ink, marginBottom: 4, overflowWrap: "anywhere" },
    line: { fontSize: 13, lineHeight: "19px", color: muted, overflowWrap: "anywhere" },
  } satisfies Record<string, CSSProperties>;
}
