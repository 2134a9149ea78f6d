import type { Region } from "#domain/organisations/state";

/** The outlines are drawn by hand for this portal; they serve for finding one's way, not for measuring. */
export const MAP_SIZE = { width: 639, height: 543 };
export const LAND =
  "M-18 69L15 75L55 90L82 96L110 93L126 72L170 65L190 78L225 90L243 103L243 103L258 111L291 110L318 108L337 103L362 96L381 86L397 84L419 75L437 51L452 27L456 -9L666 -9L666 561L-18 561Z";
/** Within Araba, and yet of Burgos. */
export const TREVINO = "M132 279L159 267L192 273L214 288L190 302L159 297Z";
export const BORDERS = [
  "M18 141L-18 201",
  "M613 225L666 249",
  "M146 324L93 351L93 471L137 561",
  "M366 465L379 516",
  "M373 492L384 531L368 561",
];

/** The territories with their outline, and where their circle is. */
export const TERRITORIES = [
  {
    region: "ES213",
    outline:
      "M82 96L110 93L126 72L170 65L190 78L225 90L243 103L243 103L232 120L240 135L223 150L203 180L203 180L190 192L163 192L146 180L135 162L115 147L93 156L93 156L66 147L44 156L18 141L26 117L55 117L82 96Z",
    x: 146,
    y: 123,
  },
  {
    region: "ES212",
    outline:
      "M243 103L258 111L291 110L318 108L337 103L362 96L381 86L381 86L386 96L395 112L395 112L379 129L355 141L353 162L331 183L311 210L280 222L280 222L269 216L243 213L220 201L203 180L203 180L223 150L240 135L232 120L243 103Z",
    x: 300,
    y: 150,
  },
  {
    region: "ES211",
    outline:
      "M203 180L220 201L243 213L269 216L280 222L280 222L273 246L284 270L273 288L247 306L243 333L243 357L243 357L218 354L194 342L168 330L146 324L137 300L119 288L93 273L57 252L53 231L90 234L110 222L101 201L75 183L73 165L93 156L93 156L115 147L135 162L146 180L163 192L190 192L203 180Z",
    x: 176,
    y: 240,
  },
  {
    region: "ES220",
    outline:
      "M395 112L412 108L423 126L445 117L467 123L465 144L472 165L490 171L481 189L501 189L534 201L571 213L613 225L613 225L600 249L573 276L538 309L503 327L483 366L467 411L478 441L463 477L467 507L441 522L401 513L373 492L366 465L344 435L322 402L287 378L243 357L243 357L243 333L247 306L273 288L284 270L273 246L280 222L280 222L311 210L331 183L353 162L355 141L379 129L395 112Z",
    x: 419,
    y: 285,
  },
] as const satisfies { region: Region; outline: string; x: number; y: number }[];

/** What lies around, named where it is the same in all languages of the portal, else worded. */
export const NEIGHBOURS = [
  { name: "cantabria", x: 7, y: 204, anchor: "start" },
  { name: "burgos", x: 49, y: 336, anchor: "middle" },
  { name: "rioja", x: 214, y: 417, anchor: "middle" },
  { name: "aragon", x: 560, y: 411, anchor: "middle" },
  { name: "lapurdi", x: 520, y: 81, anchor: "middle" },
  { name: "sea", x: 214, y: 42, anchor: "middle" },
] as const;
