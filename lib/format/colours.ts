/** What draws without stylesheets, emails and PDFs, has the light colours of styles/tokens.css: those of the value chain in its order. */
export const CHAIN = ["#63346c", "#22a09a", "#8a3b10", "#b54e53", "#3e51ac", "#95941a", "#263132"];
export const SURFACE = "#ffffff";
export const LINE = "#d9d3c5";
export const INK = "#17211e";
export const MUTED = "#4c5650";
export const PRIMARY = "#14513f";

/** The dark colours of the same tokens, for email programs that are set to dark. */
export const DARK = {
  paper: "#101614",
  surface: "#18201d",
  line: "#2f3a35",
  ink: "#ecf0ec",
  muted: "#aebab3",
  primary: "#8fd0b4",
  onPrimary: "#0b2a20",
  chain: ["#bb63ce", "#4ee5d2", "#d55904", "#d49798", "#8aadfc", "#ceca53", "#798284"],
} as const;
