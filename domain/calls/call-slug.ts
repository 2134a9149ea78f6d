import { calls } from "#db/schema/calls";
import type { Turn } from "#domain/kernel/context";
import { freeSlug } from "#domain/kernel/free-slug";

/** An address for a call's name, or its code, that no other call has. */
export const callSlug = (turn: Turn, name: string) =>
  freeSlug(name, calls.slug, (condition) => turn.db.select({ slug: calls.slug }).from(calls).where(condition));
