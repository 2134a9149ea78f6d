import type { CSSProperties } from "react";
import { INK, LINE, MUTED, PRIMARY, SURFACE } from "#lib/format/colours";

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
export const ON_PHONES =
  "@media (max-width:480px){.sheet-inner{padding:18px 18px 22px!important}.heading{font-size:23px!important;line-height:29px!important}.label{width:104px!important}}";

export const look = {
  body: { backgroundColor: paper, margin: 0, padding: "28px 12px" },
  sheet: { maxWidth: 560, backgroundColor: SURFACE, border: `1px solid ${LINE}` },
  link: { height: 8, lineHeight: "8px", fontSize: 1, borderRight: `3px solid ${SURFACE}` },
  inner: { padding: "24px 32px 26px" },
  cluster: { ...small, fontSize: 15, fontWeight: 600, color: INK },
  unbroken: { whiteSpace: "nowrap" },
  heading: { ...text, fontSize: 27, lineHeight: "33px", fontWeight: 700, margin: "22px 0 18px" },
  text,
  quote: { ...text, borderLeft: `4px solid ${PRIMARY}`, padding: "4px 0 4px 16px", whiteSpace: "pre-wrap" },
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
  copied: { ...small, color: MUTED },
  label: { ...cell, color: MUTED, width: 132, verticalAlign: "top", paddingRight: 12 },
  value: cell,
  foot: { borderTop: `1px solid ${LINE}`, margin: "20px 0 16px" },
} satisfies Record<string, CSSProperties>;
