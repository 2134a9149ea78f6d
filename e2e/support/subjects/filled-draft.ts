import type { Answer } from "#domain/membership/state";
import type { KindKey } from "#domain/organisations/state";
import { answerTo } from "#test/fixtures/answers";
import { asApplicant } from "#test/fixtures/applications";
import { fillAtOnce } from "#test/fixtures/fill-at-once";
import { inPortal } from "../portals/in-portal.ts";
import type { Portal } from "../portals/portal.ts";

type Filling = { kind?: KindKey; country?: string; answers?: Record<string, Answer> };

/** Answers all that is open in a draft, without its pages: for journeys that begin where the application is complete. */
export const fillDraft = (
  portal: Portal,
  { id, reference }: { id: string; reference: string },
  { kind = "company", country = "ES", answers }: Filling = {},
) => inPortal(portal, () => fillAtOnce(asApplicant(id), { reference, kind, answer: answerTo(country, answers) }));
