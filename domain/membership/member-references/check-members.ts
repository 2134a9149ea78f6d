import type { Context } from "#domain/kernel/context";
import type { ApplicationField } from "#domain/membership/application/application-fields";
import type { GivenAnswers } from "#domain/membership/definition/definition";
import { membersNamed } from "./members-named.ts";

/** Where a question names members: each must be a listed one. Their names as the directory has them, or what is wrong by question: of each name that is none. */
export async function checkMembers(ctx: Context, fields: readonly ApplicationField[], given: GivenAnswers) {
  const problems: Record<string, string> = {};
  const members: GivenAnswers = {};
  for (const { key, type } of fields) {
    const typed = given[key];
    if (type !== "organisations" || !Array.isArray(typed)) continue;
    const named = await membersNamed(ctx, typed);
    const [first, ...more] = named.flatMap((one) => ("typed" in one ? [problemOf(one)] : []));
    if (first) problems[key] = JSON.stringify({ ...first, more });
    else members[key] = [...new Set(named.flatMap((one) => ("name" in one ? [one.name] : [])))];
  }
  return { problems, members };
}

const problemOf = ({ typed, near }: { typed: string; near: string[] }) =>
  near.length > 0
    ? { code: "memberNear", details: { typed, near: near.join(", "), offered: near.join("\n") } }
    : { code: "memberUnknown", details: { typed } };
