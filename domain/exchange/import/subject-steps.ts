import type { ImportSubject } from "#domain/exchange/state";
import { planCalls } from "./calls/plan-calls.ts";
import { reverseCall, writeCall } from "./calls/write-call.ts";
import { compareOrganisations } from "./organisations/compare-organisations.ts";
import { planOrganisations } from "./organisations/plan-organisations.ts";
import { reverseOrganisation } from "./organisations/reverse-organisation.ts";
import { writeOrganisation } from "./organisations/write-organisation.ts";
import { planPeople } from "./people/plan-people.ts";
import { reversePerson } from "./people/reverse-person.ts";
import { writePerson } from "./people/write-person.ts";
import type { SubjectSteps } from "./subject.ts";

/** What becomes of the rows of each kind of file. */
export const SUBJECT_STEPS: Record<ImportSubject, SubjectSteps> = {
  organisations: { compare: compareOrganisations, check: planOrganisations, write: writeOrganisation, reverse: reverseOrganisation },
  people: { check: planPeople, write: writePerson, reverse: reversePerson },
  calls: { check: planCalls, write: writeCall, reverse: reverseCall },
};
