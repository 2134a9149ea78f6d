import type pg from "pg";
import { keepAuditHead } from "../audit-head.ts";
import type { Db } from "../dialect/postgres.ts";
import { isRefusal, tellSlow } from "../turns.ts";
import { isLost } from "./client.ts";
import { connections, type Turn } from "./connections.ts";
import { removeDeadRows } from "./dead-rows.ts";
import { coded, isLoss } from "./errors.ts";
import { over } from "./over.ts";

/** "auzolan" on a telephone's keys: one lock for all whose audit rows are one chain, which is the whole database. */
const LOCK = 2896526;
const LONGEST_WAIT_MS = 5_000;
/** The lock before anything is read: each statement sees all that was committed before it began, hence before the lock was given. The wait for it is this turn's own. */
export const beginWithin = (ms: number) => {
  const wait = Math.min(LONGEST_WAIT_MS, Math.max(1, Math.round(ms)));
  return `begin isolation level read committed; set local lock_timeout = ${wait}; select pg_advisory_xact_lock(${LOCK}); set local lock_timeout = ${LONGEST_WAIT_MS}; select pg_current_xact_id()::text as id`;
};

type Unsure<T> = { id: string; value: T; finish: () => void };
/** How a turn ended: with a value; or with an error, after which none of it is written unless `unsure` names a commit whose answer was lost. */
export type Ended<T> = { value: T } | { error: unknown; isLost: boolean; unsure?: Unsure<T> };

const expectOpen = ({ open }: Turn) => {
  if (!open) throw new Error("A write outside transact, or after its end: an await is missing.");
};

/** Statements reach the session only while the turn is open, and one after another: reads send theirs side by side, which a single session does not take. */
function guarded(client: pg.PoolClient, turn: Turn) {
  let last: Promise<unknown> = Promise.resolve();
  const query = (...given: unknown[]) => {
    const sent = last.then(() => {
      // After one of several has failed and the turn was undone, the others would be written outside of it.
      expectOpen(turn);
      return Reflect.apply(client.query, client, given) as Promise<unknown>;
    });
    last = sent.catch(() => undefined);
    return sent;
  };
  const proxy = new Proxy(client, {
    get(target, key) {
      if (key === "query") {
        expectOpen(turn);
        return query;
      }
      const value = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { proxy, allSent: () => last };
}

/** Counts the turn for those who keep answers until something is written. After a statement that failed and whose error was hidden, counting fails, so that nothing is committed. */
const COMMIT = "update turns_committed set n = n + 1; commit";

async function begin(client: pg.PoolClient, until: number): Promise<string> {
  const results = (await client.query(beginWithin(until - performance.now()))) as unknown as pg.QueryResult<{ id: string }>[];
  return results.at(-1)?.rows[0]?.id ?? "";
}

/** What is done once a turn has committed. */
function afterCommit(turn: Turn) {
  if (turn.head) keepAuditHead(turn.head);
  if (turn.forgets) removeDeadRows();
}

/** Runs the body once, in a transaction of its own, for which it waits until then. */
export async function attempt<T>(body: (db: Db) => Promise<T>, until: number): Promise<Ended<T>> {
  const shared = connections();
  let client: pg.PoolClient;
  try {
    client = await shared.writers.connect();
  } catch (error) {
    return { error: coded(error), isLost: true };
  }
  const turn = { open: true } as Turn;
  const { proxy, allSent } = guarded(client, turn);
  turn.db = over(proxy);
  let unsure: Unsure<T> | undefined;
  let began = performance.now();
  try {
    const id = await begin(client, until);
    began = performance.now();
    const value = await shared.turn.run(turn, () => body(turn.db));
    await allSent();
    turn.open = false;
    if (isRefusal(value)) await client.query("rollback");
    else {
      unsure = { id, value, finish: () => afterCommit(turn) };
      await client.query(COMMIT);
      unsure.finish();
    }
    client.release();
    return { value };
  } catch (thrown) {
    turn.open = false;
    await allSent();
    const error = coded(thrown);
    const wasLost = isLoss(error) || isLost(client);
    // A session in an unknown state is closed, which undoes what it had begun.
    await undo(client, wasLost);
    return { error, isLost: wasLost, ...(unsure && wasLost ? { unsure } : {}) };
  } finally {
    tellSlow(began);
  }
}

async function undo(client: pg.PoolClient, wasLost: boolean) {
  const isUndone = !wasLost && (await client.query("rollback").then(...BOTH));
  client.release(!isUndone);
}
const BOTH = [() => true, () => false] as const;
