import { existsSync, readFileSync } from "node:fs";

const PWN = "window.__pwn=1";
const chars = (...codes: number[]) => String.fromCodePoint(...codes);

/** Strings that break portals, written for this one. None may run, and each comes back as it was or is refused at its field. */
export const HOSTILE: readonly string[] = [
  // markup and script
  `<script>${PWN}</script>`,
  `"><script>${PWN}</script>`,
  `'><img src=x onerror="${PWN}">`,
  `<svg/onload=${PWN}>`,
  `<svg><script>${PWN}</script></svg>`,
  `<iframe srcdoc="<script>parent.${PWN}</script>"></iframe>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${PWN}>`,
  `</textarea><script>${PWN}</script>`,
  `</title><script>${PWN}</script>`,
  `</script><script>${PWN}</script>`,
  `<!--><script>${PWN}</script>-->`,
  `" autofocus onfocus="${PWN}`,
  `' onmouseover='${PWN}' x='`,
  `<a href="javascript:${PWN}">press</a>`,
  `<details open ontoggle=${PWN}>`,
  `<base href="https://elsewhere.example/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${PWN}">`,
  `<style>@import "https://elsewhere.example/a.css";</style>`,
  `&lt;script&gt;${PWN}&lt;/script&gt;`,
  "\\u003cscript\\u003ewindow.__pwn=1\\u003c/script\\u003e",
  `javascript:${PWN}//https://example.org`,
  "data:text/html,<script>parent.__pwn=1</script>",
  // languages inside ours
  `[press](javascript:${PWN})`,
  `![x](x "onerror=${PWN}")`,
  "# heading\n\n* list\n\n> quote\n\n`code`",
  `{{constructor.constructor('${PWN}')()}}`,
  `\${${PWN}}`,
  `<%= ${PWN} %>`,
  "{name}, {count, plural, one {#} other {#}}",
  "{0} %s %d %n %x",
  "$ACTION_REF_1",
  "$K1",
  "$$typeof",
  '{"__proto__":{"polluted":true}}',
  "__proto__",
  "constructor",
  // databases, mail, sheets, shells, paths
  "'; drop table organisations; --",
  `" or "1"="1`,
  "%_%%__",
  'NEAR("a" "b") OR name:* AND -x',
  "Ane\r\nBcc: victim@example.org",
  "Ane%0d%0aSet-Cookie:%20a=b",
  '=HYPERLINK("https://elsewhere.example","press")',
  "@SUM(1+9)*cmd|' /C calc'!A0",
  "+34 943 000 000",
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "https://example.org\\@elsewhere.example/",
  // letters
  `before${chars(0)}after`,
  `bell${chars(7)} escape${chars(27)}[31m backspace${chars(8)}`,
  `reversed ${chars(0x202e)}gpj.exe`,
  `isolated ${chars(0x2066)}text`,
  `zero${chars(0x200b)}width${chars(0x200d)}joined${chars(0x2060)}`,
  `high surrogate ${String.fromCharCode(0xd83d)} alone`,
  `family ${chars(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467, 0x200d, 0x1f466)} flag ${chars(0x1f3f4, 0xe0067, 0xe0062, 0xe007f)}`,
  `שלום עולם – مرحبا بالعالم – Ñandú – Etxeberría-Çelik`,
  `Z${chars(0x300, 0x301, 0x302, 0x303, 0x304, 0x305, 0x306, 0x307).repeat(6)}algo e${chars(0x301)} ñ n${chars(0x303)}`,
  `${chars(0xfeff)}${chars(0xa0)} spaces ${chars(0x3000)}${chars(0x2003)}`,
  `two lines${chars(0x2028)}and a paragraph${chars(0x2029)}`,
  "a".repeat(20_000),
];

const FOLDER = process.env.PORTAL_TEST_DATA || "../shared/data";

/** Public lists of hostile strings, where they lie beside the project; empty and said so where they do not. */
export function collectedHostile(): { strings: string[]; said: string } {
  const at = (name: string) => `${FOLDER}/hostile/${name}`;
  if (!existsSync(at("blns.json"))) return { strings: [], said: `no collected strings: ${at("blns.json")} is absent` };
  const lines = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), "utf8").split("\n").filter(Boolean) : []);
  const naughty = JSON.parse(readFileSync(at("blns.json"), "utf8")) as string[];
  const payloads = lines("xss_payloads.txt");
  const some = process.env.HOSTILE === "all" ? payloads : payloads.filter((_, n) => n % 40 === 0);
  const strings = [...naughty, ...lines("csv_injection.txt"), ...some];
  return {
    strings,
    said: `${strings.length} collected strings${some.length < payloads.length ? `, one in 40 of ${payloads.length} payloads (HOSTILE=all takes all)` : ""}`,
  };
}
