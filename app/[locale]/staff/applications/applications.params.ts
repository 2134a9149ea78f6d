import { createLoader, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { QUEUE_ASSIGNED, QUEUE_SORTS, QUEUE_STATUSES, QUEUE_VIEWS, QUEUE_WAITING, type QueueQuery } from "#domain/review/queue";

/** The queue's state, all of it in the address. */
const params = {
  view: parseAsStringLiteral(QUEUE_VIEWS).withDefault("todo"),
  q: parseAsString.withDefault(""),
  status: parseAsStringLiteral(QUEUE_STATUSES),
  country: parseAsString,
  waiting: parseAsStringLiteral(QUEUE_WAITING),
  assigned: parseAsStringLiteral(QUEUE_ASSIGNED),
  sort: parseAsStringLiteral(QUEUE_SORTS).withDefault("oldest"),
  page: parseAsInteger.withDefault(1),
};

const read = createLoader(params);
const serialise = createSerializer(params);

/** What the address asks for; an empty choice of a form is none. */
export async function readQueue(searchParams: Parameters<typeof read>[0]): Promise<QueueQuery> {
  const query = await read(searchParams);
  return { ...query, q: query.q.trim().slice(0, 200), country: /^[A-Z]{2}$/.test(query.country ?? "") ? query.country : null };
}

/** The address of the queue in a state; from the first page on, where the change asks for no other. */
export const queueHref = (path: string, state: QueueQuery, change: Partial<QueueQuery> = {}) =>
  serialise(path, { ...state, page: 1, ...change });

/** Nothing narrows the view. */
export const isPlain = ({ q, status, country, waiting, assigned }: QueueQuery) => q === "" && !status && !country && !waiting && !assigned;
