import { likeness, traitsOf, WORTH_A_LOOK } from "#domain/organisations/duplicates/duplicates";
import { say } from "./report.ts";
import { neededFile } from "./ror-records.ts";

type Odd = { why: string; name: string; country: string };

/** A line of comma-separated values with quotes. */
const cells = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");

function read(): Odd[] {
  return neededFile("hostile/odd_organisations.csv")
    .toString()
    .replace(/"[^"]*"/g, (quoted) => quoted.replaceAll("\n", " "))
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [why = "", name = "", country = ""] = cells(line);
      return { why, name, country };
    });
}

/** Real names that are odd: which of them the radar takes for one, and what becomes of the homonyms and the joined words. */
export function oddOrganisations() {
  const odd = read();
  say("odd names that may be one organisation:");
  const listed = new Set<string>();
  odd.forEach((one, n) => {
    for (const other of odd.slice(n + 1)) {
      const { score, reasons } = likeness(
        ...([one, other].map(({ name, country }) => traitsOf({ names: [name], country })) as [never, never]),
      );
      if (score < WORTH_A_LOOK) continue;
      listed.add(one.why).add(other.why);
      say(`  ${one.name} (${one.country}) = ${other.name} (${other.country}): ${score.toFixed(2)}, ${reasons.join(", ")}`);
    }
  });
  say("odd names and the same with its words run together:");
  for (const { name, country } of odd.filter(({ name }) => name.trim().includes(" ") && name.length < 80)) {
    const joined = name.replace(/\s+/g, "");
    const { score } = likeness(traitsOf({ names: [name], country }), traitsOf({ names: [joined], country }));
    say(`  ${name} = ${joined}: ${score.toFixed(2)}${score < WORTH_A_LOOK ? ", not found" : ""}`);
  }
}
