import type { Turn } from "#domain/kernel/context";
import type { Localised } from "#domain/kernel/state";
import { askedPart, questionsOf } from "#domain/membership/definition/definition";
import type { CreateOrganisation } from "#domain/organisations/creation/create-organisation";
import { REGIONS, SECTORS } from "#domain/organisations/state";
import { storedApplication } from "./stored-application.ts";

/** Where each kind tells of its work. */
const WORK = ["capabilities", "lines", "groups", "care", "programmes"];

/** What an application has told of its organisation, for its profile. A cluster that dropped a question has an empty field. */
export async function knownOrganisation(turn: Turn, applicationId: string): Promise<NonNullable<CreateOrganisation["known"]>> {
  const stored = await storedApplication(turn, applicationId);
  if (!stored) return {};
  const asked = new Set(questionsOf(askedPart(stored.definition, stored.given)).map(({ key }) => key));
  const answer = (key: string) => (asked.has(key) ? stored.given[key] : undefined);
  const text = (key: string) => (typeof answer(key) === "string" ? String(answer(key)) : undefined);
  const number = (key: string) => (text(key) === undefined ? undefined : Number(text(key)));
  const said = (words: string | undefined): Localised => (words === undefined ? {} : { [stored.locale]: words });
  const chosen = answer("sectors");
  return {
    kind: stored.kind,
    sectors: SECTORS.filter((sector) => Array.isArray(chosen) && chosen.includes(sector)),
    short: said(text("short")),
    text: said(WORK.map(text).find((words) => words !== undefined)),
    offers: said(text("offers")),
    needs: said(text("needs")),
    town: text("town") ?? null,
    region: REGIONS.find((region) => region === text("region")) ?? null,
    website: text("website") ?? null,
    founded: number("founded") ?? null,
    people: number("people") ?? null,
    vat: text("identifier") ?? null,
    pic: text("pic") ?? null,
    ror: text("ror") ?? null,
    phone: text("phone") ?? null,
    groupName: text("group") ?? null,
  };
}
