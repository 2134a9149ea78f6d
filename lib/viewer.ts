import { cookies } from "next/headers";
import { cache } from "react";
import { readSession } from "#domain/access/reads";
import { type Actor, type Person, VISITOR } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { SESSION_COOKIE } from "./cookies.ts";

/** Who is asking: a signed-in person, or a visitor. Read once a request. */
export const viewer = cache(async (): Promise<Person | Extract<Actor, { kind: "visitor" }>> => {
  const token = (await cookies()).get(SESSION_COOKIE())?.value;
  return (token && (await readSession(context(), token))) || (VISITOR as { kind: "visitor" });
});
