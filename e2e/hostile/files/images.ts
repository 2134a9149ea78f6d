import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { type HostileFile, hostile, latin, PWN } from "./hostile-file.ts";
import { zip } from "./packed.ts";
import { packedZeros } from "./zeros.ts";

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([latin(type), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
};

type Head = { width: number; height: number; depth?: number; colour?: number; interlace?: number };

/** A PNG that says what it likes of its size; its points are `lines` packed, or so many bytes of value zero. */
function png({ width, height, depth = 1, colour = 0, interlace = 0 }: Head, lines: Buffer | number, ...more: Buffer[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, interlace], 8);
  return Buffer.concat([
    latin("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", head),
    ...more,
    chunk("IDAT", typeof lines === "number" ? packedZeros(lines) : deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const small = () => sharp({ create: { width: 64, height: 48, channels: 3, background: "#145" } });
const noise = () =>
  sharp({ create: { width: 400, height: 400, channels: 3, background: "#145", noise: { type: "gaussian", mean: 128, sigma: 50 } } });
const script = `<script>${PWN}</script>`;

export async function pictures(): Promise<HostileFile[]> {
  const [aPng, aJpeg, aWebp] = await Promise.all([small().png().toBuffer(), small().jpeg().toBuffer(), small().webp().toBuffer()]);
  const archive = zip({ "META-INF/MANIFEST.MF": "Main-Class: Pwn" });
  const comment = (text: string) => {
    const size = Buffer.alloc(2);
    size.writeUInt16BE(text.length + 2);
    return Buffer.concat([aJpeg.subarray(0, 2), latin("\xff\xfe"), size, latin(text), aJpeg.subarray(2)]);
  };
  const text = (type: string, data: string | Buffer) =>
    Buffer.concat([aPng.subarray(0, 33), chunk(type, Buffer.from(data as string)), aPng.subarray(33)]);
  const exif = {
    IFD0: { Copyright: `<?php system($_GET[0]); ?>${script}`, Artist: "=cmd|calc" },
    IFD3: { GPSLatitude: "43/1 15/1 0/1", GPSLatitudeRef: "N" },
  };
  return [
    hostile("JPEG with HTML in its comment", "a.jpg", "image/jpeg", comment(script)),
    hostile("JPEG with a program behind it", "a.jpg", "image/jpeg", Buffer.concat([aJpeg, latin("MZ\x90\x00")])),
    hostile("JPEG and Java archive at once", "a.jpg", "image/jpeg", Buffer.concat([aJpeg, archive])),
    hostile("JPEG with PHP and a place in its description", "a.jpg", "image/jpeg", await small().jpeg().withExif(exif).toBuffer()),
    hostile("JPEG called HTML", "a.html", "text/html", comment(`${script}<!--`)),
    hostile("PNG with a script in its text", "a.png", "image/png", text("tEXt", `Comment\0${script}`)),
    hostile("PNG with a script in XMP", "a.png", "image/png", text("iTXt", `XML:com.adobe.xmp\0\0\0\0\0${script}`)),
    hostile("PNG and ZIP at once", "a.png", "image/png", Buffer.concat([aPng, archive])),
    hostile("PNG with HTML behind it", "a.png", "text/html", Buffer.concat([aPng, latin(script)])),
    hostile(
      "PNG with a text that unpacks to 100 MB",
      "a.png",
      "image/png",
      text("zTXt", Buffer.concat([latin("a\0\0"), packedZeros(100_000_000)])),
    ),
    hostile(
      "PNG with a colour profile that unpacks to 100 MB",
      "a.png",
      "image/png",
      text("iCCP", Buffer.concat([latin("a\0\0"), packedZeros(100_000_000)])),
    ),
    hostile("WebP with HTML behind it", "a.webp", "image/webp", Buffer.concat([aWebp, latin(script)])),
    hostile(
      "WebP with a script in XMP",
      "a.webp",
      "image/webp",
      await small().webp().withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${script}</x:xmpmeta>`).toBuffer(),
    ),
    hostile("GIF and JavaScript at once", "a.gif", "image/gif", latin(`GIF89a/*${"\x00".repeat(20)}*/=1;${PWN}`)),
    hostile("BMP and JavaScript at once", "a.bmp", "image/bmp", latin(`BM/*\x00\x00\x00\x00*/=1;${PWN}`)),
    hostile("TIFF", "a.tif", "image/tiff", await small().tiff().toBuffer()),
    hostile("GIF", "a.gif", "image/gif", await small().gif().toBuffer()),
    hostile("AVIF", "a.avif", "image/avif", latin("\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf")),
    hostile("icon", "a.ico", "image/x-icon", Buffer.from("00000100010010100000010020006804000016000000", "hex")),
    hostile("Photoshop file", "a.psd", "image/vnd.adobe.photoshop", latin(`8BPS\x00\x01${"\x00".repeat(20)}`)),
    hostile("PostScript", "a.eps", "application/postscript", "%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file"),
    hostile("JPEG 2000", "a.jp2", "image/jp2", Buffer.from("0000000c6a5020200d0a870a00000014667479706a703220", "hex")),
  ];
}

export async function floods(): Promise<HostileFile[]> {
  const jpeg = await small().jpeg().toBuffer();
  const lying = Buffer.from(jpeg);
  const start = lying.indexOf(Buffer.from("ffc0", "hex"));
  lying.writeUInt16BE(65_500, start + 5);
  lying.writeUInt16BE(65_500, start + 7);
  const wide = 20_000;
  const frame = (red: number) =>
    sharp({ create: { width: 400, height: 400, channels: 3, background: { r: red, g: 0, b: 0 } } })
      .png()
      .toBuffer();
  const frames = await Promise.all(Array.from({ length: 200 }, (_, n) => frame(n)));
  return [
    hostile("PNG of 20,000 × 20,000 points", "a.png", "image/png", png({ width: wide, height: wide }, (wide / 8 + 1) * wide)),
    hostile(
      "PNG that says 2,147,483,647 × 2,147,483,647",
      "a.png",
      "image/png",
      png({ width: 2_147_483_647, height: 2_147_483_647 }, Buffer.alloc(10)),
    ),
    hostile(
      "PNG that says 60,000 × 60,000",
      "a.png",
      "image/png",
      png({ width: 60_000, height: 60_000, depth: 8, colour: 6 }, Buffer.alloc(100)),
    ),
    hostile("PNG of one line, 100,000,000 points", "a.png", "image/png", png({ width: 100_000_000, height: 1 }, 12_500_001)),
    hostile(
      "PNG of 4,800 × 4,800 points of 64 bits, interlaced",
      "a.png",
      "image/png",
      png({ width: 4800, height: 4800, depth: 16, colour: 6, interlace: 1 }, 4800 * 4800 * 8 + 40_000),
    ),
    hostile("PNG with more lines than it says", "a.png", "image/png", png({ width: 8, height: 8 }, 60_000_000)),
    hostile("JPEG that says 65,500 × 65,500", "a.jpg", "image/jpeg", lying),
    hostile("WebP of 16,383 × 16,383 points", "a.webp", "image/webp", webp(16_383, 16_383)),
    hostile(
      "WebP of 200 frames",
      "a.webp",
      "image/webp",
      await sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer(),
    ),
    hostile("9 MB of nothing", "a.pdf", "application/pdf", Buffer.concat([latin("%PDF-1.7\n"), Buffer.alloc(9_000_000)])),
    hostile("40 MB of nothing", "a.png", "image/png", Buffer.concat([latin("\x89PNG\r\n\x1a\n"), Buffer.alloc(40_000_000)])),
  ];
}

/** A header of a WebP that says what it likes of its size. */
function webp(width: number, height: number): Buffer {
  const data = Buffer.from("524946460000000057454250565038580a000000000000000000000000000000", "hex").subarray(0, 30);
  data.writeUInt32LE(22, 4);
  data.writeUIntLE(width - 1, 24, 3);
  data.writeUIntLE(height - 1, 27, 3);
  return Buffer.concat([data, latin("VP8 \x00\x00\x00\x00")]);
}

export async function broken(): Promise<HostileFile[]> {
  const [aPng, aJpeg, aWebp] = await Promise.all([noise().png().toBuffer(), noise().jpeg().toBuffer(), noise().webp().toBuffer()]);
  const flipped = Buffer.from(aPng);
  flipped.writeUInt32BE(0xdeadbeef, 29);
  return [
    hostile("half a PNG", "a.png", "image/png", aPng.subarray(0, aPng.length / 2)),
    hostile("half a JPEG", "a.jpg", "image/jpeg", aJpeg.subarray(0, aJpeg.length / 2)),
    hostile("half a WebP", "a.webp", "image/webp", aWebp.subarray(0, aWebp.length / 2)),
    hostile("PNG with a wrong sum", "a.png", "image/png", flipped),
    hostile("the first bytes of a PNG", "a.png", "image/png", aPng.subarray(0, 8)),
    hostile("the first bytes of a JPEG", "a.jpg", "image/jpeg", aJpeg.subarray(0, 4)),
    hostile("PNG of no points", "a.png", "image/png", png({ width: 0, height: 0 }, Buffer.alloc(0))),
    hostile("noise", "a.pdf", "application/pdf", Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251))),
    hostile("nothing", "a.pdf", "application/pdf", ""),
    hostile("one byte", "a.png", "image/png", "\0"),
  ];
}

/** Good pictures under names that lead, hide or break something. */
export function names(): HostileFile[] {
  const good = png({ width: 64, height: 48 }, Buffer.alloc(9 * 48, 0x0f));
  const called = [
    "../../../../etc/cron.d/pwn.png",
    "..\\..\\windows\\win.ini",
    "logo.png\0.exe",
    "a\r\nset-cookie: pwn=1\r\n.png",
    `${"x".repeat(5000)}.png`,
    "gnp.\u202Eexe",
    `"><img src=x onerror=${PWN}>.png`,
  ];
  return called.map((name) => hostile(`a name: ${name.slice(0, 40)}`, name, "image/png", good));
}
