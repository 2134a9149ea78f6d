/** What draws without stylesheets, emails and PDFs, has the light colours of styles/tokens.css: those of the value chain in its order. */
export const CHAIN = ["#63346c", "#22a09a", "#8a3b10", "#b54e53", "#3e51ac", "#95941a", "#263132"];
export const SURFACE = "#ffffff";
export const LINE = "#d9d3c5";
export const INK = "#17211e";
export const MUTED = "#4c5650";
export const PRIMARY = "#14513f";
