import type { Refusal } from "#domain/kernel/outcome";
import { ACTORS } from "./access-actors.ts";
import { SUBJECTS, type Subject } from "./access-subjects.ts";

/** Columns of even width, as the formatter of the documents has them. */
function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rest.map(line)];
}

function cell(answer: true | Refusal | undefined, stepUp: boolean) {
  if (answer === true) return stepUp ? "✔ ⊕" : "✔";
  if (answer === undefined || answer === "not_found") return "404";
  return answer === "forbidden" ? "–" : answer.replace(/^\w+\./, "").replaceAll("_", " ");
}

function table({ title, when, abilities, stepUp, ask }: Subject): string {
  const actors = Object.entries(ACTORS);
  const rows = abilities.map((ability) => [
    `**${ability}**`,
    ...actors.map(([, actor]) => cell(ask(actor, ability)[ability], stepUp.includes(ability))),
  ]);
  return [`## ${title}`, "", `Asked for ${when}.`, "", ...aligned([["", ...actors.map(([name]) => name)], ...rows])].join("\n");
}

const HEAD = `# Who may do what

Written by \`scripts/access-doc.ts\` from the policy of each folder of \`domain/\`, the same functions that the verbs obey and that the pages' buttons read.
A test fails while this page differs from them.

✔ may · ✔ ⊕ may, with a sign-in of the last 10 minutes: a mailed link, then back to the form with what was typed · – sees it, and is refused ·
404 is told the same as where there is nothing · words: the reason of the refusal. Columns from _viewer_ to _owner_ act for the organisation in question.
Rights are read anew for every request, so a role that was taken away is gone with the next one.`;

export const accessPage = () => `${[HEAD, ...SUBJECTS.map(table)].join("\n\n")}\n`;
