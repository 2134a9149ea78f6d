import { expect, test } from "vitest";
import { attachment, fileName } from "./file-name.ts";

test.each([
  ["Estatutos 2026.pdf", "pdf", "Estatutos 2026.pdf"],
  ["../../etc/passwd", "pdf", "passwd.pdf"],
  ["C:\\Users\\ane\\Logo.JPG", "jpeg", "Logo.jpg"],
  ["logo.php.png", "png", "logo.png"],
  ["invoice.pdf.exe", "pdf", "invoice.pdf"],
  ["a\u0000b\r\nc.pdf", "pdf", "abc.pdf"],
  ["innocent\u202Efdp.exe", "pdf", "innocentfdp.pdf"],
  ['"><script>alert(1)</script>.png', "png", "script.png"],
  [".htaccess", "pdf", "document.pdf"],
  ["...", "webp", "document.webp"],
  ["", "pdf", "document.pdf"],
  ["Estatutuak – eranskina nº 2.pdf", "pdf", "Estatutuak – eranskina nº 2.pdf"],
  ["n\u0303andu\u0301.pdf", "pdf", "ñandú.pdf"],
  ["\ud800x.pdf", "pdf", "\ufffdx.pdf"],
  [`${"x".repeat(300)}.pdf`, "pdf", `${"x".repeat(100)}.pdf`],
] as const)("%j of type %s is called %j", (given, type, name) => {
  expect(fileName(given, type)).toBe(name);
});

test("the header names it in ASCII for old browsers and in full for the others", () => {
  expect(attachment("Ñandú's (2).pdf")).toBe(`attachment; filename="Nandu's (2).pdf"; filename*=UTF-8''%C3%91and%C3%BA%27s%20%282%29.pdf`);
  expect(attachment('a"b.pdf')).toBe(`attachment; filename="ab.pdf"; filename*=UTF-8''a%22b.pdf`);
});
