import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { keepLogo } from "#domain/organisations/logo/keep-logo";
import { incoming, keepFile } from "#lib/files/store";
import { must, type World } from "../world.ts";

const SIDE = 240;
/** Points a side of each pixel, so that edges are smooth. */
const FINE = 3;
const DOT = 6;
const COLOURS = ["#0b6e69", "#8a3b12", "#3d4f9f", "#7a2e63", "#2f6b2f", "#6b5a12"];
type Inside = (x: number, y: number) => boolean;
const disc = (cx: number, cy: number, r: number): Inside => {
  return (x, y) => Math.hypot(x - cx, y - cy) < r;
};
const box = (left: number, top: number, right: number, bottom: number): Inside => {
  return (x, y) => x >= left && x < right && y >= top && y < bottom;
};
/** With its tip at the top; `slope` is how far it widens a line. */
const triangle = (cx: number, top: number, bottom: number, slope: number): Inside => {
  return (x, y) => y >= top && y < bottom && Math.abs(x - cx) < (y - top) * slope;
};
const wave = (middle: number): Inside => {
  return (x, y) => x >= 40 && x < 200 && Math.abs(y - middle - 16 * Math.sin(x / 25)) < 14;
};
const either = (...shapes: Inside[]): Inside => {
  return (x, y) => shapes.some((inside) => inside(x, y));
};
const without = (shape: Inside, hole: Inside): Inside => {
  return (x, y) => shape(x, y) && !hole(x, y);
};
const SHAPES: { inside: Inside; said: string }[] = [
  { inside: without(disc(120, 88, 58), disc(146, 72, 34)), said: "a crescent" },
  { inside: without(triangle(120, 24, 148, 0.52), triangle(120, 78, 132, 0.52)), said: "a triangle in a triangle" },
  { inside: either(box(96, 28, 144, 148), box(60, 64, 180, 112)), said: "a cross" },
  { inside: either(wave(62), wave(118)), said: "two waves" },
  { inside: either(box(64, 28, 96, 148), box(108, 60, 140, 148), box(152, 92, 184, 148)), said: "three bars" },
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

const WORDS_LEFT = (SIDE - (MADE_UP[0]?.length ?? 0) * DOT) / 2;
const WORDS_TOP = 190;
const words: Inside = (x, y) => MADE_UP[Math.floor((y - WORDS_TOP) / DOT)]?.[Math.floor((x - WORDS_LEFT) / DOT)] === "#";

const inks = new Map<number, Buffer>();
/** A shape with the words under it, drawn once for all colours. */
async function inkOf(shape: number): Promise<Buffer> {
  const known = inks.get(shape);
  if (known) return known;
  const drawn = either(SHAPES[shape]?.inside ?? words, words);
  const wide = SIDE * FINE;
  const points = Buffer.alloc(wide * wide);
  for (let at = 0; at < points.length; at++) if (drawn((at % wide) / FINE, Math.floor(at / wide) / FINE)) points[at] = 255;
  const ink = await sharp(points, { raw: { width: wide, height: wide, channels: 1 } })
    .resize(SIDE, SIDE)
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  inks.set(shape, ink);
  return ink;
}

/**
 * A simple sign with the words MADE UP under it, so that nobody takes it for the mark of a real organisation.
 * Drawn point by point: a process that cleans uploads reads no drawings (`lib/files/clean-image.ts`).
 */
export async function madeUpLogo(n: number) {
  const shape = (n + Math.floor(n / SHAPES.length)) % SHAPES.length;
  const coloured = sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: COLOURS[n % COLOURS.length] ?? "black" } });
  const signed = await coloured
    .joinChannel(await inkOf(shape), { raw: { width: SIDE, height: SIDE, channels: 1 } })
    .raw()
    .toBuffer();
  const picture = await sharp(signed, { raw: { width: SIDE, height: SIDE, channels: 4 } })
    .flatten({ background: "white" })
    .png({ palette: true })
    .toBuffer();
  return { picture, altText: `Made-up logo: ${SHAPES[shape]?.said ?? ""}` };
}

/** An owner gives their made-up organisation a logo. */
export async function giveLogo(world: World, when: Date, owner: string, organisationId: string, n: number) {
  const { picture, altText } = await madeUpLogo(n);
  const path = await incoming();
  await writeFile(path, picture);
  const file = { storageKey: await keepFile(path), name: "logo.png", type: "image/png", bytes: picture.length };
  must(await keepLogo(await world.person(when, owner), { organisationId, altText, ...file }));
}
