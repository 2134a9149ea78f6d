import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Definition, Question } from "#domain/membership/state";
import { pagesOf, questionsOf } from "./definition.ts";

/** `before`: of a reworded question, what it was. */
export type DefinitionChange = {
  what: "added" | "removed" | "optional" | "required" | "moved" | "reworded";
  question: Question;
  before?: Question;
};

/** What differs between two definitions, question by question, in the order in which the newer one asks. */
export function definitionChanges(before: Definition, after: Definition): DefinitionChange[] {
  const [old, now] = [questionsOf(before), questionsOf(after)];
  const was = new Map(old.map((question) => [question.key, question]));
  const is = new Set(now.map(({ key }) => key));
  const stayed = inOrder(before, after);
  const changes = now.flatMap((question): DefinitionChange[] => {
    const earlier = was.get(question.key);
    if (!earlier) return [{ what: "added", question }];
    const { optional = false, ...rest } = question;
    const { optional: wasOptional = false, ...wasRest } = earlier;
    const found: DefinitionChange[] = [];
    if (optional !== wasOptional) found.push({ what: optional ? "optional" : "required", question });
    if (canonical(rest) !== canonical(wasRest)) found.push({ what: "reworded", question, before: earlier });
    if (!stayed.has(question.key)) found.push({ what: "moved", question });
    return found;
  });
  return [...changes, ...old.filter(({ key }) => !is.has(key)).map((question): DefinitionChange => ({ what: "removed", question }))];
}

const places = (definition: Definition) => pagesOf(definition).flatMap((page) => page.questions.map(({ key }) => `${page.key} ${key}`));

/** The questions that kept their page and their order: the longest row that both definitions share. */
function inOrder(before: Definition, after: Definition): Set<string> {
  const [a, b] = [places(before), places(after)];
  const best: string[][] = b.map(() => []);
  for (const place of a) {
    let longest: string[] = [];
    b.forEach((other, n) => {
      const here = best[n] ?? [];
      if (other === place && longest.length >= here.length) best[n] = [...longest, place];
      if (here.length > longest.length) longest = here;
    });
  }
  const row = best.reduce((one, other) => (other.length > one.length ? other : one), []);
  return new Set(row.map((place) => place.split(" ")[1] ?? ""));
}
