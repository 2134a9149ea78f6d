import type { Refusal } from "#domain/refusals";
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
  return [`## ${title}`, "", `For ${when}.`, "", ...aligned([["", ...actors.map(([name]) => name)], ...rows])].join("\n");
}

const HEAD = `# Who may do what

\`scripts/documents/access-doc.ts\` writes this page from the policies in the folders of \`domain/\`. The verbs obey the same functions, and the pages use them to decide
which buttons to show. A test fails if this page differs from them.

✔ may do it · ✔ ⊕ may do it after signing in within the last 10 minutes (the portal emails a link and keeps what was typed) · – may see it, but not do it ·
404 gets the same answer as if it did not exist · words give the reason for the refusal. The columns from _viewer_ to _owner_ act for the organisation concerned.
Rights are read again for every request, so removing a role takes effect immediately.`;

export const accessPage = () => `${[HEAD, ...SUBJECTS.map(table)].join("\n\n")}\n`;
