import { openKind } from "#domain/membership/definition/open-kind";
import { addKind } from "#domain/membership/kinds/add-kind";
import type { KindKey } from "#domain/organisations/state";
import { must, type World } from "../world.ts";

/** Every so-manyeth made-up company is of it. */
const EVERY = 16;

/** A kind of the cluster's own. The real cluster has none, so its name and its key say that it is made up. */
export async function addMadeUpKind(world: World, when: Date, admin: string): Promise<KindKey> {
  const ctx = await world.person(when, admin);
  const { kind } = must(
    await addKind(ctx, {
      basedOn: "company",
      nameEn: "Spin-off (made up)",
      nameEs: "Spin-off (inventada)",
      nameEu: "Spin-off (asmatua)",
      hintEn: "A company that began in a research centre or a university.",
      hintEs: "Una empresa que nació en un centro de investigación o una universidad.",
      hintEu: "Ikerketa-zentro edo unibertsitate batean sortutako enpresa.",
    }),
  );
  must(await openKind(ctx, { kind }));
  return kind;
}

/** The kind of the so-manyeth organisation that is made up. */
export const kindOfNth = (n: number, kind: KindKey | null, madeUp: KindKey | null) =>
  kind === "company" && n % EVERY === 5 ? (madeUp ?? kind) : kind;
