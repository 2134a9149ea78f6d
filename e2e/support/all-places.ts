import { builtPages } from "./build.ts";
import type { Demo, Place, Who } from "./places.ts";

const at = (who: Who, page: string, path: (demo: Demo) => string = () => page, name = page): Place => ({
  page: `/[locale]${page}`,
  name: name || "/",
  who,
  path: (demo) => `/en${path(demo)}`,
});
/** Pages of the demonstration only, which stand outside the languages. */
const dev = (page: string, path: (demo: Demo) => string = () => page): Place => ({ page, name: page, who: "visitor", path });
const listed = (demo: Demo, n: number) =>
  demo.one("select slug from organisations o join listings l on l.organisation_id = o.id order by o.name_key limit 1 offset ?", n);
const organisation = (demo: Demo) => listed(demo, 0);

/** Every page, at least once. */
export const PLACES: readonly Place[] = [
  at("visitor", ""),
  at("visitor", "/about"),
  at("visitor", "/privacy"),
  at("visitor", "/accessibility"),
  at("visitor", "/help"),
  at("visitor", "/directory"),
  at("visitor", "/directory", () => "/directory?q=zzzzzz", "/directory without a match"),
  at("visitor", "/organisations/[slug]", (demo) => `/organisations/${organisation(demo)}`),
  at("visitor", "/consortia"),
  at("visitor", "/consortia/[slug]", (demo) => `/consortia/${demo.coordinator("c.slug")}`),
  at("visitor", "/apply"),
  at("visitor", "/apply/sent", () => "/apply/sent?reference=AZ-00000000"),
  at("visitor", "/apply/confirm/[token]", (demo) => `/apply/confirm/${demo.applicationLink("confirm")}`),
  at("visitor", "/apply/link/[token]", (demo) => `/apply/link/${demo.applicationLink("status")}`),
  at("applicant", "/apply/status/[reference]", (demo) => `/apply/status/${demo.application("reference")}`),
  at("visitor", "/apply/status/[reference]", (demo) => `/apply/status/${demo.application("reference")}`, "/apply/status elsewhere"),
  at("drafter", "/apply/tasks/[reference]", (demo) => `/apply/tasks/${demo.draft("reference")}`),
  at("drafter", "/apply/tasks/[reference]/kind", (demo) => `/apply/tasks/${demo.draft("reference")}/kind`),
  at("drafter", "/apply/tasks/[reference]/question/[page]", (demo) => `/apply/tasks/${demo.draft("reference")}/question/name`),
  at(
    "drafter",
    "/apply/tasks/[reference]/question/[page]",
    (demo) => `/apply/tasks/${demo.draft("reference")}/question/references`,
    "/apply/tasks a single question",
  ),
  at(
    "drafter",
    "/apply/tasks/[reference]/question/[page]",
    (demo) => `/apply/tasks/${demo.draft("reference")}/question/sectors`,
    "/apply/tasks segments and a sentence",
  ),
  at(
    "drafter",
    "/apply/tasks/[reference]/question/[page]",
    (demo) => `/apply/tasks/${demo.draft("reference")}/question/documents`,
    "/apply/tasks documents",
  ),
  at("drafter", "/apply/tasks/[reference]/check", (demo) => `/apply/tasks/${demo.draft("reference")}/check`),
  at("applicant", "/apply/tasks/[reference]/done", (demo) => `/apply/tasks/${demo.application("reference")}/done`),
  at("visitor", "/apply/tasks/[reference]", (demo) => `/apply/tasks/${demo.draft("reference")}`, "/apply/tasks elsewhere"),
  at("visitor", "/apply/deleted"),
  at("visitor", "/apply/join/[token]", (demo) => `/apply/join/${demo.joinLink()}`),
  at("visitor", "/apply/join/[token]", () => `/apply/join/${"x".repeat(43)}`, "/apply/join without an invitation"),
  at("drafter", "/apply/tasks/[reference]/colleagues", (demo) => `/apply/tasks/${demo.draft("reference")}/colleagues`),
  at("visitor", "/references/[token]", (demo) => `/references/${demo.askedReference()}`),
  at("visitor", "/references/[token]", () => `/references/${"x".repeat(43)}`, "/references without a question"),
  at("visitor", "/references/thanks"),
  at("visitor", "/sign-in"),
  at("visitor", "/sign-in/confirm/[token]", (demo) => `/sign-in/confirm/${demo.signInLink()}`),
  at("visitor", "/sign-in/confirm/[token]", () => `/sign-in/confirm/${"x".repeat(43)}`, "/sign-in/confirm without a link"),
  at("visitor", "/invitations/[token]", (demo) => `/invitations/${demo.invitation()}`),
  at("visitor", "/setup/[token]", (demo) => `/setup/${demo.setupLink()}`),
  at("owner", "/desk"),
  at("owner", "/profile"),
  at("owner", "/people"),
  at("owner", "/account"),
  at("owner", "/consortia/new"),
  at("owner", "/consortia/[slug]", (demo) => `/consortia/${demo.coordinator("c.slug")}`, "/consortia/[slug] as its coordinator"),
  at("owner", "/consortia/[slug]/membership", (demo) => `/consortia/${demo.coordinator("c.slug")}/membership`),
  at("owner", "/consortia/[slug]/workspace", (demo) => `/consortia/${demo.coordinator("c.slug")}/workspace`),
  at("reviewer", "/help", undefined, "/help as staff"),
  at("reviewer", "/help/[chapter]", () => "/help/queue"),
  at("reviewer", "/staff"),
  at("reviewer", "/staff/applications"),
  at("reviewer", "/staff/applications", () => "/staff/applications?q=zzzzzz", "/staff/applications without a match"),
  at(
    "reviewer",
    "/staff/applications",
    (demo) => `/staff/applications?open=${demo.application("id")}&step=refuse`,
    "/staff/applications with one open",
  ),
  at("reviewer", "/staff/applications/[id]", (demo) => `/staff/applications/${demo.application("id")}`),
  at("reviewer", "/staff/applications/[id]/history", (demo) => `/staff/applications/${demo.application("id")}/history`),
  at("reviewer", "/staff/applications/[id]/decision", (demo) => `/staff/applications/${demo.application("id")}/decision`),
  at(
    "reviewer",
    "/staff/applications/[id]/votes/[voteId]",
    (demo) => `/staff/applications/${demo.application("id")}/votes/${demo.closedVote()}`,
  ),
  at("staffAdmin", "/staff/settings/letters"),
  at("staffAdmin", "/staff/settings/readings"),
  at("staffAdmin", "/staff/settings"),
  at("staffAdmin", "/staff/settings/rules"),
  at("staffAdmin", "/staff/settings/rules/preview"),
  at("staffAdmin", "/staff/settings/questions/[kind]", () => "/staff/settings/questions/company"),
  at(
    "staffAdmin",
    "/staff/settings/questions/[kind]/question/[question]",
    () => "/staff/settings/questions/company/question/website",
    "/staff/settings words of a question",
  ),
  at("staffAdmin", "/staff/settings/questions/[kind]/preview", () => "/staff/settings/questions/company/preview"),
  at(
    "staffAdmin",
    "/staff/settings/questions/[kind]/preview",
    () => "/staff/settings/questions/company/preview?page=address",
    "/staff/settings a page of the preview",
  ),
  at("staffAdmin", "/staff/organisations"),
  at("staffAdmin", "/staff/organisations/merge"),
  at(
    "staffAdmin",
    "/staff/organisations/merge",
    (demo) => `/staff/organisations/merge?from=${listed(demo, 0)}`,
    "/staff/organisations/merge with the likes of one",
  ),
  at(
    "staffAdmin",
    "/staff/organisations/merge",
    (demo) => `/staff/organisations/merge?from=${listed(demo, 0)}&into=${listed(demo, 1)}`,
    "/staff/organisations/merge side by side",
  ),
  at("reviewer", "/staff/organisations/merge/[id]", (demo) => `/staff/organisations/merge/${demo.merge()}`),
  at("staffAdmin", "/staff/consortia"),
  at("staffAdmin", "/staff/people"),
  at("reviewer", "/staff/absences"),
  at("reviewer", "/staff/committee"),
  at("visitor", "/apply/link/requested"),
  at("visitor", "/sign-in/sent"),
  at("visitor", "/step-up/done"),
  at("owner", "/step-up", () => "/step-up?returnTo=%2Fen%2Faccount"),
  at("owner", "/people/[personId]", (demo) => `/people/${demo.colleague()}`),
  at(
    "staffAdmin",
    "/staff/people/[personId]",
    (demo) =>
      `/staff/people/${demo.one("select id from people where status = 'active' and id not in (select person_id from cluster_roles) order by id limit 1")}`,
  ),
  at(
    "staffAdmin",
    "/staff/people/[personId]/erase",
    (demo) =>
      `/staff/people/${demo.one("select id from people where status = 'active' and id not in (select person_id from cluster_roles) order by id limit 1")}/erase`,
  ),
  at("staffAdmin", "/staff/people/[personId]", (demo) => `/staff/people/${demo.proposal()}`, "/staff/people/[personId] with a proposal"),
  dev("/dev/hello"),
  dev("/dev/accounts"),
  dev("/dev/mail"),
  dev("/dev/mail/[id]", (demo) => `/dev/mail/${demo.one("select id from outbox order by created_at desc limit 1")}`),
  at("visitor", "/nowhere", undefined, "a page that is not there"),
  at("visitor", "/staff", undefined, "a staff page for a visitor"),
];

/** Pages that are no page of the portal's own, or that PLACES leaves out by mistake. */
export const unplaced = () => builtPages().filter((page) => !PLACES.some((place) => place.page === page));
const outsideBuild = ({ page, name }: Place) => !name.includes(" not there") && !builtPages().includes(page);
export const places = () => PLACES.filter((place) => !outsideBuild(place));
