import { writeFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { temporaryFolder } from "#test/folder";
import { madeUpLogo } from "./logo.ts";

test("a made-up logo is the same in every run, small, says that it is made up, and differs from the next", async () => {
  const [one, again, other] = [await madeUpLogo(3), await madeUpLogo(3), await madeUpLogo(4)];
  expect(one).toEqual(again);
  expect(one.picture.equals(other.picture)).toBe(false);
  expect(one.picture.length).toBeLessThan(4000);
  expect(one.altText).toBe("Made-up logo: two waves");
  // From a file: where uploads were cleaned before in this process, pictures are read from nowhere else.
  const file = `${temporaryFolder("logo")}/logo.png`;
  writeFileSync(file, one.picture);
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([240, 240]);
  const dark = (top: number, bottom: number) => data.subarray(top * 240, bottom * 240).filter((grey) => grey < 200).length;
  expect(dark(20, 160)).toBeGreaterThan(2000);
  expect(dark(190, 220)).toBeGreaterThan(1000);
  expect(dark(222, 240)).toBe(0);
});
