// Writes components/ui/icon-paths.ts from lucide-react (ISC): its own Icon is a client component, and an icon should cost no script.
import { writeFileSync } from "node:fs";

const names =
  "arrow-down arrow-left arrow-right arrow-up ban bell building-complex calendar check chevron-right circle-exclamation-point circle-check circle-dashed circle-question-mark clock download ellipsis external-link eye eye-off file-text funnel rotate-ccw-clock house info layout-dashboard link list lock log-out mail menu message-square-plus minus pencil plus printer rotate-ccw search send settings shield trash triangle-exclamation-point user user-plus users x".split(
    " ",
  );
const arc = (x, y, rx, ry) => `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;
/** A path that may follow another: its first move absolute, what came after that move still relative. */
const absolute = (d) => d.replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*([-\d.])?/, (_, x, y, more) => `M${x} ${y}${more ? `l${more}` : ""}`);
const toPath = {
  path: ({ d }) => absolute(d),
  circle: ({ cx, cy, r }) => arc(+cx, +cy, +r, +r),
  ellipse: ({ cx, cy, rx, ry }) => arc(+cx, +cy, +rx, +ry),
  line: ({ x1, x2, y1, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  rect: ({ x = 0, y = 0, width: w, height: h, rx = 0 }) =>
    `M${+x + +rx} ${y}h${w - 2 * rx}a${rx} ${rx} 0 0 1 ${rx} ${rx}v${h - 2 * rx}a${rx} ${rx} 0 0 1 -${rx} ${rx}h-${w - 2 * rx}a${rx} ${rx} 0 0 1 -${rx} -${rx}v-${h - 2 * rx}a${rx} ${rx} 0 0 1 ${rx} -${rx}z`,
};
const lines = [];
for (const name of names) {
  const { __iconData: icon } = await import(`lucide-react/icons/${name}`);
  const key = /^[a-z]+$/.test(name) ? name : JSON.stringify(name);
  lines.push(`  ${key}: "${icon.node.map(([tag, attributes]) => toPath[tag](attributes)).join("")}",`);
}
writeFileSync(
  "components/ui/icon-paths.ts",
  `/** Lucide (ISC licence), one path each; made by scripts/documents/icons.mjs. */\nexport const iconPaths = {\n${lines.join("\n")}\n} as const;\n`,
);
