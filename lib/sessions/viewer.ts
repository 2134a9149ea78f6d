import { cookies } from "next/headers";
import { cache } from "react";
import { tokenField } from "#domain/access/input";
import { type Actor, type Person, VISITOR } from "#domain/kernel/actor";
import { personBehind } from "./auth.ts";
import { SESSION_COOKIE } from "./cookies.ts";

/** Who is asking: a signed-in person, or a visitor. Read once a request. */
export const viewer = cache(async (): Promise<Person | Extract<Actor, { kind: "visitor" }>> => {
  const token = tokenField.safeParse((await cookies()).get(SESSION_COOKIE())?.value);
  const known = token.success ? await personBehind(token.data) : undefined;
  return known ?? (VISITOR as { kind: "visitor" });
});
