import { createLoader, createSerializer, parseAsInteger, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { SECTORS } from "#domain/organisations/state";
import {
  APPLICATION_EXPORT_FORMATS,
  type ApplicationExportFormat,
  QUEUE_ASSIGNED,
  QUEUE_CHECKS,
  QUEUE_PAGE,
  QUEUE_SORTS,
  QUEUE_STATUSES,
  QUEUE_VIEWS,
  QUEUE_WAITING,
  type QueueQuery,
  UNNARROWED,
  usualSort,
} from "#domain/review/queue/queue";
import { JUST_DONE } from "#domain/review/queue/queue-done";
import { BULK_STEPS } from "#domain/review/queue/queue-input";
import { parseAsKind } from "../../kind-parser.ts";

/** What the queue shows. */
const shown = {
  view: parseAsStringLiteral(QUEUE_VIEWS).withDefault("todo"),
  q: parseAsString.withDefault(""),
  status: parseAsStringLiteral(QUEUE_STATUSES),
  kind: parseAsKind,
  sector: parseAsStringLiteral(SECTORS),
  country: parseAsString,
  check: parseAsStringLiteral(QUEUE_CHECKS),
  waiting: parseAsStringLiteral(QUEUE_WAITING),
  assigned: parseAsStringLiteral(QUEUE_ASSIGNED),
  stage: parseAsString,
  sort: parseAsStringLiteral(QUEUE_SORTS),
  page: parseAsInteger.withDefault(1),
};
/** What one types instead of a decision's button: the form that is open in the panel. */
export const PANEL_STEPS = ["approve", "changes", "refuse", "duplicate", "assign"] as const;
export type PanelStep = (typeof PANEL_STEPS)[number];

/** Where in it somebody is: the application beside it, the step that is open, what was just done or asked for, what is selected. */
const place = {
  open: parseAsString,
  step: parseAsStringLiteral(PANEL_STEPS),
  did: parseAsString,
  what: parseAsStringLiteral(JUST_DONE).withDefault("decided"),
  asked: parseAsStringLiteral(["reason"] as const),
  bulk: parseAsStringLiteral(BULK_STEPS),
  id: parseAsNativeArrayOf(parseAsString).withDefault([]),
  reach: parseAsStringLiteral(["page", "all"] as const),
  done: parseAsInteger,
  saved: parseAsStringLiteral(["view"] as const),
  failed: parseAsNativeArrayOf(parseAsString).withDefault([]),
};

const read = createLoader({ ...shown, ...place });
const serialise = createSerializer({ ...shown, ...place });
type Search = Parameters<typeof read>[0];
type Read = Awaited<ReturnType<typeof read>>;
export type QueuePlace = Omit<Read, keyof QueueQuery>;

/** As the rules write it; one that no rules have matches nothing. */
const STAGE_KEY = /^[a-z][A-Za-z0-9]{0,39}$/;

const queryOf = ({ view, q, status, kind, sector, country, check, waiting, assigned, stage, sort, page }: Read): QueueQuery => ({
  view,
  q: q.trim().slice(0, 200),
  ...{ status, kind, sector, check, waiting, assigned, page, sort: sort ?? usualSort(view) },
  country: /^[A-Z]{2}$/.test(country ?? "") ? country : null,
  stage: STAGE_KEY.test(stage ?? "") ? stage : null,
});

/** What the address asks for; an empty choice of a form is none. */
export async function readQueue(searchParams: Search): Promise<{ query: QueueQuery; place: QueuePlace; bare: boolean }> {
  const search = await searchParams;
  const found = await read(search);
  // Both boxes are sent where the page was ticked first: the wider one counts, as the bar says.
  const reach = Object.entries(search).some(([name, value]) => name === "reach" && [value].flat().includes("all")) ? "all" : found.reach;
  const place = { ...found, reach, id: found.id.slice(0, QUEUE_PAGE) };
  return { query: queryOf(found), place, bare: Object.keys(search).length === 0 };
}

/** What a saved view shows. */
export const readView = (query: string): QueueQuery => queryOf(read(new URLSearchParams(query)));

/** A query as an address has it: without the sort that its view has anyway. */
const written = <Q extends QueueQuery>(query: Q) => ({ ...query, sort: query.sort === usualSort(query.view) ? null : query.sort });

/** The address of a view that was just saved: the queue says so. */
export const savedViewHref = (path: string, query: string) => serialise(path, { ...written(readView(query)), saved: "view" });

type Change = Partial<QueueQuery> & Partial<Pick<QueuePlace, "open" | "step" | "id" | "bulk" | "reach">>;

/** The address of the queue in a state; from the first page on, where the change asks for no other. */
export const queueHref = (path: string, state: QueueQuery, change: Change = {}) =>
  serialise(path, written({ ...state, page: 1, ...change }));

const file = {
  format: parseAsStringLiteral(APPLICATION_EXPORT_FORMATS).withDefault("csv"),
  personal: parseAsStringLiteral(["on"] as const),
};
const readFile = createLoader(file);
const serialiseFile = createSerializer(file);

/** The address of a list as a file. */
export const fileHref = (path: string, query: QueueQuery, { format, personal }: { format: ApplicationExportFormat; personal: boolean }) =>
  serialiseFile(queueHref(path, query), { format, personal: personal ? "on" : null });

/** The list, the format and whether the applicants' names leave too, as the address of a file says. */
export async function readFileParams(request: Request) {
  const { searchParams } = new URL(request.url);
  const { format, personal } = readFile(searchParams);
  return { query: queryOf(read(searchParams)), format, personal: personal === "on" };
}

/** The queue's address with one of its views and nothing else. */
export const viewHref = (path: string, view: QueueQuery["view"]) => serialise(path, { view });

/** The queue's address with a place in it, on the same page. */
export const placeHref = (path: string, query: QueueQuery, change: Change) => queueHref(path, query, { page: query.page, ...change });

const NARROWING = Object.keys(UNNARROWED) as (keyof typeof UNNARROWED)[];
export const narrowing = (query: QueueQuery) => NARROWING.flatMap((name): [string, string][] => (query[name] ? [[name, query[name]]] : []));
export const isPlain = (query: QueueQuery) => narrowing(query).length === 0;
