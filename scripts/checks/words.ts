import { checkWords, type Kind } from "../words/check.ts";
import { commentOffences } from "../words/comments.ts";

const { strings, offences, unused } = checkWords();
const count = (kind: Kind) => offences.filter((one) => one.kind === kind).length;
for (const { kind, file, key, what } of offences) console.log(`${kind} ${file.slice(0, 2)} ${key}: ${what}`);
for (const { key, why } of unused) console.log(`exception of nothing ${key}: ${why}`);
const comments = commentOffences();
for (const { file, line, saying, instead } of comments) console.log(`comment ${file}:${line} “${saying}”: ${instead}`);
console.log(
  `strings=${strings} forbidden=${count("forbidden")} buttons=${count("buttons")} basque_one=${count("basque_one")} singular=${count("singular")} unquoted=${count("unquoted")} endings=${count("endings")} lengths=${count("lengths")} branches=${count("branches")} comments=${comments.length}`,
);
process.exitCode = offences.length + unused.length + comments.length > 0 ? 1 : 0;
