import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { keepLogo } from "#domain/organisations/keep-logo";
import { incoming, keepFile } from "#lib/files/store";
import { must, type World } from "./world.ts";

const SIDE = 240;
const DOT = 6;
const COLOURS = ["#0b6e69", "#8a3b12", "#3d4f9f", "#7a2e63", "#2f6b2f", "#6b5a12"];
const SHAPES = [
  { drawn: '<circle cx="120" cy="88" r="58"/><circle cx="146" cy="72" r="34" fill="#fff"/>', said: "a ring with a gap" },
  { drawn: '<path d="M120 24 184 148H56z"/><path d="M120 78 148 132H92z" fill="#fff"/>', said: "a triangle in a triangle" },
  { drawn: '<path d="M96 28h48v36h36v48h-36v36H96v-36H60V64h36z"/>', said: "a cross" },
  {
    drawn: '<path d="M40 56c40-44 80 44 160 0v32c-80 44-120-44-160 0zM40 112c40-44 80 44 160 0v32c-80 44-120-44-160 0z"/>',
    said: "two waves",
  },
  { drawn: '<path d="M64 28h32v120H64zM108 60h32v88h-32zM152 92h32v56h-32z"/>', said: "three bars" },
];
/** Five rows of dots a letter: no face has to be there for it. */
const LETTERS: Record<string, string[]> = {
  M: ["#...#", "##.##", "#.#.#", "#...#", "#...#"],
  A: [".#.", "#.#", "###", "#.#", "#.#"],
  D: ["##.", "#.#", "#.#", "#.#", "##."],
  E: ["###", "#..", "##.", "#..", "###"],
  U: ["#.#", "#.#", "#.#", "#.#", "###"],
  P: ["##.", "#.#", "##.", "#..", "#.."],
  " ": ["..", "..", "..", "..", ".."],
};
const MADE_UP = Array.from({ length: 5 }, (_, row) => [..."MADE UP"].map((letter) => LETTERS[letter]?.[row] ?? "").join("."));

const words = () => {
  const left = (SIDE - (MADE_UP[0]?.length ?? 0) * DOT) / 2;
  return MADE_UP.flatMap((line, y) =>
    [...line].map((dot, x) => (dot === "#" ? `<rect x="${left + x * DOT}" y="${190 + y * DOT}" width="${DOT}" height="${DOT}"/>` : "")),
  ).join("");
};

/** A simple sign with the words MADE UP under it, so that nobody takes it for the mark of a real organisation. */
export async function madeUpLogo(n: number) {
  const shape = SHAPES[n % SHAPES.length] ?? { drawn: "", said: "" };
  const colour = COLOURS[n % COLOURS.length];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="#fff"/><g fill="${colour}">${shape.drawn}${words()}</g></svg>`;
  return { picture: await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer(), altText: `Made-up logo: ${shape.said}` };
}

/** An owner gives their made-up organisation a logo. */
export async function giveLogo(world: World, when: Date, owner: string, organisationId: string, n: number) {
  const { picture, altText } = await madeUpLogo(n);
  const path = await incoming();
  await writeFile(path, picture);
  const file = { storageKey: await keepFile(path), name: "logo.png", type: "image/png", bytes: picture.length };
  must(await keepLogo(await world.person(when, owner), { organisationId, altText, ...file }));
}
