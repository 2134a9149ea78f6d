import { expect, test } from "vitest";
import { watchedIn } from "./watched-in.ts";

test.each([
  ["droga", "DROGA bat", true],
  ["cannabis", "Cánnabis medicinal", true],
  ["milagro", "Un milagro.", true],
  ["milagro", "milagrosa", false],
  ["cura milagrosa", "La «Cura milagrosa» de verdad", true],
  ["cura milagrosa", "La cura, según dicen, es milagrosa", false],
  ["osasun", "osasunaren alde", true],
  ["osasun", "osasunerako", true],
  ["osasun", "Osasunberri", false],
  ["arma", "armak eta armekin", true],
  ["arma", "armada", false],
  ["mirari sendabide", "Mirari sendabideak", true],
  ["pi", "pik", false],
  ["C++", "we write C", true],
  ["…", "anything", false],
])("%s in “%s”: %s", (word, text, found) => {
  expect(watchedIn([word, "nothing"], text)).toEqual(found ? [word] : []);
});
