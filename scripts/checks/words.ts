import { checkWords, type Kind } from "../words/check.ts";

const { strings, offences, unused } = checkWords();
const count = (kind: Kind) => offences.filter((one) => one.kind === kind).length;
for (const { kind, file, key, what } of offences) console.log(`${kind} ${file.slice(0, 2)} ${key}: ${what}`);
for (const { key, why } of unused) console.log(`exception of nothing ${key}: ${why}`);
console.log(`strings=${strings} forbidden=${count("forbidden")} buttons=${count("buttons")} basque_one=${count("basque_one")}`);
process.exitCode = offences.length + unused.length > 0 ? 1 : 0;
