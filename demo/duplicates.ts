import { createOrganisation } from "#domain/organisations/creation/create-organisation";
import { askMerge } from "#domain/organisations/merge/ask-merge";
import { must, type World } from "./world.ts";

/** A name as a hurried hand writes it: the fourth and fifth letters changed places. */
export const mistyped = (name: string) => name.replace(/^(.{3})(.)(.)/, "$1$3$2");

/** The same organisation was entered twice; the office asks to make one of the two. */
export async function enterTwice(world: World, when: Date, admin: string, { id, name }: { id: string; name: string }) {
  const again = must(await createOrganisation(world.system(when), { name: mistyped(name), madeUp: true }));
  const reason = "Entered twice: once at the assembly, once from their form. The address and the people are the same.";
  must(await askMerge(await world.person(when, admin, "eu"), { fromId: again.id, intoId: id, choices: {}, reason }));
}
