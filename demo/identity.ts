import { isNutsOf, nutsName } from "#domain/organisations/identifiers/nuts";
import { ownProfile } from "#domain/organisations/reads";
import { type Kind, type KindKey, type Profile, type Sector, standardKind, type UnitKind } from "#domain/organisations/state";
import { addUnit } from "#domain/organisations/units/add-unit";
import { verifyIdentifier } from "#domain/organisations/verification/verify-identifier";
import { madeUpIdentifier } from "./made-up/identifiers.ts";
import type { MadeUp } from "./made-up/organisations.ts";
import { must, type World } from "./world.ts";

const NACE: Record<Exclude<Kind, "company">, string> = {
  research: "72.1",
  university: "85.4",
  careProvider: "86.1",
  administration: "84.1",
};
/** What a company mainly works in follows its first segment: who makes instruments is in manufacturing. */
const NACE_OF_COMPANY: Record<Sector, string> = {
  pharma: "21.2",
  biotech: "72.1",
  devices: "32.5",
  ivd: "21.2",
  care: "86.9",
  ehealth: "62.1",
  services: "74.9",
};

const naceOf = (kind: Kind, sectors: readonly Sector[]) => (kind === "company" ? NACE_OF_COMPANY[sectors[0] ?? "services"] : NACE[kind]);

/** Far from the numbers of the applications, so that none is like another. */
const FAR = 40_000;

/** The identifiers of a made-up organisation; every fifth keeps its number of people for members. */
export function identityOf(
  { kind, country, region, sectors }: MadeUp,
  n: number,
): Partial<Profile> & { visibility?: { people: "members" } } {
  const nuts = region && nutsName(region) && isNutsOf(region, country ?? "ES") ? region : null;
  return {
    vat: madeUpIdentifier(country ?? "ES", FAR + n),
    pic: n % 3 === 0 ? String(900_000_000 + n * 7) : null,
    nuts,
    nace: kind ? naceOf(standardKind(kind), sectors) : null,
    ...(n % 5 === 0 && { visibility: { people: "members" } }),
  };
}

type Said = { name: string; kind: UnitKind; town: string; text: Record<"en" | "es" | "eu", string> };
const GROUPS: Said[] = [
  {
    name: "Grupo de Nanomedicina",
    kind: "group",
    town: "Leioa",
    text: {
      en: "Particles that carry a drug.",
      es: "Partículas que transportan un fármaco.",
      eu: "Botika bat garraiatzen duten partikulak.",
    },
  },
  {
    name: "Osasun Publikoko Saila",
    kind: "department",
    town: "Vitoria-Gasteiz",
    text: { en: "Health of a whole population.", es: "Salud de toda una población.", eu: "Herritar guztien osasuna." },
  },
];
const BRANCH: Said = {
  name: "Delegación de Madrid",
  kind: "branch",
  town: "Madrid",
  text: { en: "Sales and service.", es: "Ventas y asistencia.", eu: "Salmenta eta zerbitzua." },
};

/** An owner enters the units of an organisation: research groups, or a branch. */
export async function giveUnits(world: World, when: Date, owner: string, organisationId: string, kind: KindKey | null) {
  const ctx = await world.person(when, owner);
  const units = kind === "research" || kind === "university" ? GROUPS : [BRANCH];
  const nobody = { website: null, contactName: null, contactEmail: null };
  for (const unit of units) must(await addUnit(ctx, { organisationId, ...unit, ...nobody }));
}

/** Staff mark a PIC as verified. */
export async function verifyPic(world: World, when: Date, clerk: string, organisationId: string) {
  const ctx = await world.person(when, clerk);
  const value = (await ownProfile(ctx, organisationId))?.profile.pic;
  const seen = { source: "Funding & Tenders Portal", reason: "The register of participants has the same name and town." };
  if (value) must(await verifyIdentifier(ctx, { organisationId, field: "pic", value, ...seen }));
}
