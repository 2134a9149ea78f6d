import type { CheckedIdentifier } from "./identifiers.ts";

/** The sections of NACE Rev. 2.1 (Delegated Regulation (EU) 2023/137), each with its first and last division. */
const SECTIONS = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [46, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 60],
  K: [61, 63],
  L: [64, 66],
  M: [68, 68],
  N: [69, 75],
  O: [77, 82],
  P: [84, 84],
  Q: [85, 85],
  R: [86, 88],
  S: [90, 93],
  T: [94, 96],
  U: [97, 98],
  V: [99, 99],
} as const;
export type NaceSection = keyof typeof SECTIONS;
export const NACE_SECTIONS = Object.keys(SECTIONS) as NaceSection[];

/** The section of a division, a group or a class: 72, 72.1 and 72.10 are in N. */
export function naceSection(code: string): NaceSection | undefined {
  const division = Number(code.slice(0, 2));
  return NACE_SECTIONS.find((letter) => SECTIONS[letter][0] <= division && division <= SECTIONS[letter][1]);
}

/** A division, group or class, with or without its section and points, as it is stored: 72, 72.1 or 72.10. */
export function checkNace(value: string): CheckedIdentifier {
  const [, letter, division, rest = ""] =
    /^([A-V])?([0-9]{2})([0-9]{0,2})$/.exec(value.normalize("NFKC").toUpperCase().replace(/[\s.]/g, "")) ?? [];
  if (!division || rest.startsWith("0")) return { ok: false, why: "format" };
  const section = naceSection(division);
  if (!section || (letter && letter !== section)) return { ok: false, why: "checksum" };
  return { ok: true, value: rest ? `${division}.${rest}` : division };
}
