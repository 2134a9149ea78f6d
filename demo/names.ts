import type { Random } from "./random.ts";

const FIRST = "Ibai Haiz Lur Txori Zubi Arka Ortzi Itsas Basa Izar Elur Harri Egu Lain Mendi Uhain Sugar Olatz Zuhaitz Goru".split(" ");
const LAST = "lore zabal begi une ondo gar bide mina zelai txoko berri hego aldapa soro kale".split(" ");

/** An invented word that sounds like the country and names nobody we know of. */
const word = (n: number) => `${FIRST[n % FIRST.length]}${LAST[Math.floor(n / FIRST.length) % LAST.length]}`;
const COUNT = FIRST.length * LAST.length;
const STEP = 37;

/** The n-th invented name; past the last word they get a second one. */
export function inventedName(n: number, tail: string): string {
  const first = word((n * STEP) % COUNT);
  return n < COUNT ? `${first} ${tail}` : `${first} ${word((n * STEP + Math.floor(n / COUNT)) % COUNT)} ${tail}`;
}

const FIRST_NAMES =
  "Ane Miren Nerea Leire Amaia Itziar Garazi Olatz Maite Uxue Jon Mikel Iker Ander Unai Aitor Eneko Gorka Asier Xabier Lucía Marta Pablo Elena Hugo Inés".split(
    " ",
  );
const SURNAMES =
  "Agirre Etxeberria Zabala Goikoetxea Arana Lasa Otegi Urrutia Elorza Garmendia Iturri Larrea Mendizabal Sarasola Zubiri Aranburu García Ruiz Navarro Sáez".split(
    " ",
  );

export const madeUpPerson = ({ pick }: Random) => ({ firstName: pick(FIRST_NAMES), lastName: `${pick(SURNAMES)} ${pick(SURNAMES)}` });
